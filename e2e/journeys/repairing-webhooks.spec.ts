import { expect, test } from './fixtures.ts';
import { importsPage } from './pages/imports-page.ts';
import { leverSettingsPage } from './pages/lever-settings-page.ts';
import { webhooksTab } from './pages/webhooks-tab.ts';
import { hire } from './stage/hires.ts';
import { loseWebhooks } from './stage/lever-drift.ts';

const maya = { name: 'Maya Okafor-Lindqvist' };

test('a webhook that was deleted in Lever is found, and repaired by one click', async ({
  admin,
  client,
  lever,
}) => {
  const settings = leverSettingsPage(admin);
  const webhooks = webhooksTab(admin);

  await test.step('is told by Validate that nothing arrives', async () => {
    await client.listenToHires();
    await loseWebhooks(lever);
    await settings.open();
    await settings.validate.click();
    await expect(settings.check('Webhooks in Lever match Sora')).toContainText(
      'no longer registered in Lever',
    );
    await settings
      .notice('Lever needs attention')
      .getByRole('link', { name: 'Go to Webhooks' })
      .click();
  });

  await test.step('repairs it', async () => {
    await expect(webhooks.registered).toContainText('Repair adds missing webhooks.');
    await webhooks.repair.click();
    await expect(webhooks.repaired).toContainText('no longer registered in Lever');
    await expect(webhooks.repaired).toContainText('If someone is missing under Imports');
    await expect(webhooks.repair).toBeHidden();
    await expect(settings.status('Verified')).toBeVisible();
  });

  await test.step('gets the next hire', async () => {
    await webhooks.open();
    await expect(webhooks.inOrder).toBeVisible();
    await hire(lever, maya.name);
    await importsPage(admin).open();
    await expect(importsPage(admin).import(maya.name)).toContainText('Completed');
  });
});

test('says so when Lever cannot be compared with, and what was refused', async ({
  admin,
  client,
  lever,
}) => {
  await client.listenToHires();
  await loseWebhooks(lever);
  await lever.control('POST', '/faults', { kind: '503', count: 50, path: '/v1/webhooks' });
  const webhooks = webhooksTab(admin);
  await webhooks.open();
  // The tab itself does not wait for Lever.
  await expect(webhooks.webhook('Candidate hired')).toBeVisible();
  await expect(webhooks.registered.getByRole('alert')).toContainText(
    'Sora can’t compare webhooks right now',
  );
  await lever.control('DELETE', '/faults');
  await webhooks.registered.getByRole('button', { name: 'Try again' }).click();
  await expect(webhooks.repair).toBeVisible();

  await lever.control('POST', '/grants/revoke');
  await webhooks.repair.click();
  await expect(webhooks.registered.getByRole('link', { name: 'Go to Setup' })).toBeVisible();
});

test('a signature token is rotated without a hire being lost', async ({ admin, client, lever }) => {
  await client.listenToHires();
  const webhooks = webhooksTab(admin);
  await webhooks.open();
  await webhooks.rotate('Candidate hired').click();
  await expect(admin.getByRole('dialog')).toContainText('for two weeks');
  await webhooks.confirmRotation.click();
  await expect(admin.getByText('Signature token rotated')).toBeVisible();
  await expect(webhooks.webhook('Candidate hired')).toContainText(/Signature token\s*rotated/);
  await expect(webhooks.inOrder).toBeVisible();
  await hire(lever, maya.name);
  await expect(webhooks.delivery('Candidate hired')).toContainText('Imported');
});
