import { expect, test } from './fixtures.ts';
import { homePage } from './pages/home-page.ts';
import { importPage, importsPage } from './pages/imports-page.ts';
import { consentWindow } from './pages/lever/consent-window.ts';
import { leverSettingsPage } from './pages/lever-settings-page.ts';
import { workflowPage } from './pages/workflow-page.ts';
import { hire } from './stage/hires.ts';

const maya = { name: 'Maya Okafor-Lindqvist' };
const ravi = { name: 'Ravi Subramaniam' };

test('a grant that was revoked shows without a reload, and reconnecting imports the people hired meanwhile', async ({
  admin,
  client,
  lever,
}) => {
  const home = homePage(admin);
  const settings = leverSettingsPage(admin);

  await test.step('sees on Home that no one arrives any more', async () => {
    await client.listenToHires();
    await home.open();
    await expect(home.nextStep).toContainText('Hire someone in Lever');
    await lever.control('POST', '/grants/revoke');
    // Lever never tells of Ravi; of Maya it does, but Sora may not read her.
    await lever.control('POST', '/delivery-trouble', { kind: 'drop', count: 1 });
    await hire(lever, ravi.name);
    await hire(lever, maya.name);
    const notice = home.notice('Imports have stopped: reconnect Lever');
    await expect(notice).toContainText('revoked in Lever');
    await expect(notice).toContainText('Noticed just now');
  });

  await test.step('learns what is wrong and what to do', async () => {
    await home.goToLever.click();
    const notice = settings.notice('Lever needs attention');
    await expect(notice).toContainText('revoked in Lever');
    await expect(notice).toContainText('Your field mapping and listeners are kept');
    await expect(notice).toContainText('anyone hired in the meantime is imported');
  });

  await test.step('reconnects', async () => {
    const popup = await settings.reconnectInPopup();
    const closed = popup.waitForEvent('close');
    await consentWindow(popup).accept.click();
    await closed;
    await expect(settings.confirmation).toBeVisible();
    await expect(
      admin.getByText('Anyone hired in the meantime will appear under Imports'),
    ).toBeVisible();
    await expect(settings.attention).toBeHidden();
    await settings.validate.click();
    await expect(settings.verified).toBeVisible();
    await expect(settings.check('Webhooks in Lever match Sora')).toContainText('passed');
  });

  await test.step('finds both in Onboarding, and how the one was found', async () => {
    const list = importsPage(admin);
    await list.open();
    await expect(list.import(maya.name)).toContainText('Completed');
    await expect(list.import(ravi.name)).toContainText('Completed');
    await list.link(ravi.name).click();
    await expect(importPage(admin).steps.first()).toContainText('Sora looked for hires made while');
    const onboarding = workflowPage(admin);
    await onboarding.open('Onboarding');
    await expect(onboarding.employee(maya.name)).toBeVisible();
    await expect(onboarding.employee(ravi.name)).toBeVisible();
  });
});

test('an API key that was deleted is replaced by another', async ({ admin, client, sora }) => {
  await client.connectWithApiKey();
  await sora.sql(
    `update integration set status = 'NEEDS_ATTENTION', lost_at = now() - interval '2 days',
       problem = 'Lever does not accept the API key any more.'`,
  );
  const settings = leverSettingsPage(admin);
  await settings.open();
  const notice = settings.notice('Lever needs attention');
  await expect(notice).toContainText('Lever does not accept the API key any more.');
  await expect(notice).toContainText('Noticed 2 days ago');
  await notice.getByLabel('New API key').fill('not-a-key');
  await notice.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(notice.getByRole('alert')).toBeVisible();
  await notice.getByLabel('New API key').fill('lever-sandbox-key');
  await notice.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(settings.confirmation).toBeVisible();
  await expect(notice).toBeHidden();
  await expect(settings.connection).toContainText('An API key doesn’t expire.');
});
