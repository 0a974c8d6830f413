import { expect, test } from './fixtures.ts';
import { homePage } from './pages/home-page.ts';
import { consentWindow } from './pages/lever/consent-window.ts';
import { leverSettingsPage } from './pages/lever-settings-page.ts';

test('a connection that comes to its end is told of in time, and connecting again renews it', async ({
  admin,
  client,
  sora,
}) => {
  const settings = leverSettingsPage(admin);
  const home = homePage(admin);
  await client.listenToHires();

  await test.step('has a year, and does not go idle', async () => {
    await settings.open();
    await expect(settings.connection).toContainText(/Expires on \w+ \d+, \d{4}/);
    await expect(settings.connection).toContainText('Used daily by Sora, so it does not go idle.');
    await home.open();
    await expect(home.nextStep).toContainText('Hire someone in Lever');
    await expect(home.notice(/connection expires/)).toBeHidden();
  });

  for (const [daysAgo, left] of [
    [336, 'in 28 days'],
    [355, 'in 9 days'],
    [363, 'in 1 day,'],
  ] as const) {
    await test.step(`is told of the end ${left}, on Home and where it is renewed`, async () => {
      await sora.sql(
        `update integration set granted_at = now() - interval '${daysAgo} days 12 hours'`,
      );
      await home.open();
      await expect(home.notice(`The Lever connection expires ${left}`)).toContainText(
        'Reconnect before then and nothing is interrupted.',
      );
      await home.goToLever.click();
      await expect(settings.notice(`The Lever connection expires ${left}`)).toContainText(
        'Lever asks for a new login once a year.',
      );
    });
  }

  await test.step('renews it for another year', async () => {
    const popup = await settings.reconnectInPopup();
    const closed = popup.waitForEvent('close');
    await consentWindow(popup).accept.click();
    await closed;
    await expect(settings.confirmation).toBeVisible();
    await expect(settings.notice(/connection expires/)).toBeHidden();
    await settings.validate.click();
    await expect(settings.verified).toBeVisible();
    await home.open();
    await expect(home.nextStep).toContainText('Hire someone in Lever');
    await expect(home.notice(/connection expires/)).toBeHidden();
  });
});
