import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { consentWindow } from './pages/lever/consent-window.ts';
import { leverConnectDonePage, leverSettingsPage } from './pages/lever-settings-page.ts';

test.describe('and stays as it was,', () => {
  test.use({ shared: 'nothing is connected' });

  test('says that the permissions were declined when the administrator denies them', async ({
    admin,
  }) => {
    const settings = await answerInPopup(admin, 'deny');
    await expect(settings.problem).toContainText(
      'Lever was not connected: the permissions were declined',
    );
    await expect(settings.problem).toContainText('log in again and click Accept');
    await expect(settings.login).toBeVisible();
  });

  test('refuses a login that was started in another session', async ({
    admin,
    client,
    anotherBrowser,
  }) => {
    await admin.goto('/settings/integrations/lever');
    const link = await client.authorizationUrl();
    const elsewhere = await anotherBrowser();
    await elsewhere.client.signIn();
    await elsewhere.page.goto(link);
    await consentWindow(elsewhere.page).accept.click();
    const done = leverConnectDonePage(elsewhere.page);
    await expect(done.heading).toHaveText('Lever was not connected: this login did not start here');
    await done.goOn.click();
    await expect(leverSettingsPage(elsewhere.page).problem).toContainText(
      'Start again from this page.',
    );
    await admin.reload();
    await expect(leverSettingsPage(admin).status('Not connected')).toBeVisible();
  });

  test('says so when the account is in another Lever environment', async ({ admin, lever }) => {
    await lever.control('POST', '/environment', { other: true });
    const settings = await answerInPopup(admin, 'accept');
    await expect(settings.problem).toContainText(
      'Lever was not connected: that account is in another Lever environment',
    );
    await expect(settings.problem).toContainText('Log in with an account in the environment');
    await lever.control('POST', '/environment', { other: false });
  });
});

test('goes on in the same tab where the browser blocks the pop-up', async ({ admin }) => {
  await admin.addInitScript(() => {
    window.open = () => null;
  });
  const settings = leverSettingsPage(admin);
  await settings.open();
  await settings.leverConnect.check();
  await settings.login.click();
  await expect(settings.blocked).toBeVisible();
  await settings.openHere.click();
  await consentWindow(admin).accept.click();
  const done = leverConnectDonePage(admin);
  await expect(done.heading).toHaveText('Lever is connected');
  await done.goOn.click();
  await expect(settings.confirmation).toBeVisible();
  await settings.validate.click();
  await expect(settings.verified).toBeVisible();
});

test('refuses a login that was used already', async ({ admin, client }) => {
  await admin.goto(await client.authorizationUrl());
  const callback = admin.waitForRequest(/\/oauth\/lever\/callback/);
  await consentWindow(admin).accept.click();
  const done = leverConnectDonePage(admin);
  await expect(done.heading).toHaveText('Lever is connected');
  await admin.goto((await callback).url());
  await expect(done.heading).toHaveText('This login was already used');
  await done.goOn.click();
  await expect(leverSettingsPage(admin).status('Connected')).toBeVisible();
});

test('tells by Validate what no longer works once Lever took the permissions back', async ({
  admin,
  client,
  lever,
}) => {
  await client.verifyLever();
  await lever.control('POST', '/grants/revoke');
  const settings = leverSettingsPage(admin);
  await settings.open();
  await expect(settings.verified).toBeVisible();
  await settings.validate.click();
  await expect(settings.attention).toBeVisible();
  await expect(settings.verified).toBeHidden();
  await expect(settings.validation).toContainText('1 check failed');
  await expect(settings.check('Sign in and read users')).toContainText(
    'it was revoked in Lever, or not used for 90 days. Reconnect',
  );
});

/** Starts the login in Sora and answers in the pop-up, which closes automatically. */
async function answerInPopup(page: Page, answer: 'accept' | 'deny') {
  const settings = leverSettingsPage(page);
  await settings.open();
  await settings.leverConnect.check();
  const popup = await settings.openPopup();
  const closed = popup.waitForEvent('close');
  await consentWindow(popup)[answer].click();
  await closed;
  return settings;
}
