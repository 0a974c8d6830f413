import { expect, test } from './fixtures.ts';
import { leverSettingsPage } from './pages/lever-settings-page.ts';
import { manageWorkflowPage } from './pages/manage-workflow-page.ts';

test('Add listener says that Lever has to be connected and verified first, and leads there', async ({
  admin,
  client,
}) => {
  const manage = manageWorkflowPage(admin);
  await manage.open();
  await manage.addListener.click();
  await manage.chooseTool('Lever');
  await expect(manage.modal).toContainText('Lever is not connected');
  await expect(manage.event).toBeHidden();

  await client.connectLever();
  await manage.open();
  await manage.addListener.click();
  await manage.chooseTool('Lever');
  await expect(manage.modal).toContainText('Lever is not verified');
  await manage.goToLever.click();
  const settings = leverSettingsPage(admin);
  await settings.validate.click();
  await expect(settings.verified).toBeVisible();
});
