import { expect, test } from './fixtures.ts';
import { leverWebhooks } from './pages/lever/webhooks-page.ts';
import { webhooksTab } from './pages/webhooks-tab.ts';

test('a webhook from which nothing ever came says where its event is switched on', async ({
  admin,
  client,
  lever,
  context,
}) => {
  const webhooks = webhooksTab(admin);
  const leverTab = await context.newPage();
  const inLever = leverWebhooks(leverTab, lever.url);
  const eventSwitch = inLever.eventSwitch('Candidate hired');

  await test.step('somebody has switched the event off in Lever', async () => {
    await client.listenToHires();
    await inLever.open();
    await eventSwitch.click();
    await expect(eventSwitch).not.toBeChecked();
  });

  await test.step('sees in Sora that nothing has come, and where to look', async () => {
    await webhooks.open();
    await expect(webhooks.neverHeard).toBeVisible();
    const webhook = webhooks.webhook('Candidate hired');
    await expect(webhook).toContainText('Settings > Integrations and API > Webhooks');
    await expect(webhook).toContainText('Turn on Candidate hired.');
    await expect(webhook).toContainText('Verify connection');
  });

  await test.step('switches it on in Lever and verifies the connection', async () => {
    await eventSwitch.click();
    await expect(eventSwitch).toBeChecked();
    await inLever.verify.click();
    await expect(inLever.verified).toBeVisible();
  });

  await test.step('sees in Sora, without doing anything, that it works', async () => {
    await expect(webhooks.neverHeard).toBeHidden();
    await expect(webhooks.webhook('Candidate hired')).toContainText('last succeeded just now');
    await expect(webhooks.delivery('Verify connection')).toContainText('Check passed');
  });
});
