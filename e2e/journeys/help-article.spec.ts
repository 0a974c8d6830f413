import { expect, test } from './fixtures.ts';
import { employeePage } from './pages/employee-page.ts';
import { fieldMappingTab } from './pages/field-mapping-tab.ts';
import { importPage, importsPage } from './pages/imports-page.ts';
import { leverCandidates } from './pages/lever/candidates-page.ts';
import { consentWindow } from './pages/lever/consent-window.ts';
import { leverWebhooks } from './pages/lever/webhooks-page.ts';
import { leverSettingsPage } from './pages/lever-settings-page.ts';
import { manageWorkflowPage } from './pages/manage-workflow-page.ts';
import { navigation } from './pages/navigation.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { webhooksTab } from './pages/webhooks-tab.ts';
import { workflowPage } from './pages/workflow-page.ts';
import { administrator } from './stage/sora-process.ts';

const maya = { name: 'Maya Okafor-Lindqvist', email: 'maya.okafor@example.com' };

test('an administrator sets Lever up as the help article says, and a hire arrives automatically', async ({
  page,
  context,
  lever,
}, testInfo) => {
  const go = navigation(page);
  const settings = leverSettingsPage(page);
  const mapping = fieldMappingTab(page);
  const manage = manageWorkflowPage(page);

  await test.step('signs in', async () => {
    await page.goto('/');
    await signInPage(page).signIn(administrator);
    await expect(go.heading('Home')).toBeVisible();
  });

  await test.step('navigates to Settings > Integrations > Lever', async () => {
    await go.openLever();
    await expect(go.heading('Lever')).toBeVisible();
  });

  await test.step('selects Lever Connect (Recommended), logs in and accepts', async () => {
    await expect(settings.login).toBeHidden();
    await settings.leverConnect.check();
    const popup = await settings.openPopup();
    const consent = consentWindow(popup);
    await expect(consent.heading).toBeVisible();
    await expect(consent.permissions).not.toHaveCount(0);
    const closed = popup.waitForEvent('close');
    await consent.accept.click();
    await closed;
    await expect(settings.confirmation).toBeVisible();
  });

  await test.step('validates, and sees Verified', async () => {
    await settings.validate.click();
    await expect(settings.verified).toBeVisible();
  });

  await test.step('maps a custom field that a sample candidate brought in', async () => {
    await settings.tab('Inbound field mapping').click();
    await mapping.field('Department').click();
    await expect(mapping.options).not.toHaveCount(0);
    await expect(mapping.customOptions).toHaveCount(0);
    await page.keyboard.press('Escape');

    await mapping.sampleSearch.fill(maya.email);
    await mapping.go.click();
    await expect(mapping.sample).toContainText(`Showing ${maya.name}`);
    await expect(mapping.sample).toContainText('custom fields are now available');

    await mapping.field('Preferred name').click();
    await expect(mapping.customOption('Offer', 'Preferred name')).toBeVisible();
    await expect(mapping.customOption('Offer', 'T-shirt size')).toBeVisible();
    await expect(mapping.customOption('Referral', 'Agreed bonus')).toBeVisible();
    await mapping.customOption('Offer', 'Preferred name').click();
    await expect(mapping.row('Preferred name')).toContainText('Maya');
    await expect(mapping.draft).toContainText('Draft saved just now by you · 1 change');
    await mapping.save.click();
    await expect(mapping.publishing).toContainText('Offer › Preferred name');
    await mapping.publish.click();
    await expect(mapping.saved).toBeVisible();
    await expect(mapping.changes).toBeHidden();
  });

  await test.step('adds a listener to Onboarding', async () => {
    await go.link('Workflows').click();
    await page.getByRole('link', { name: /^Onboarding/ }).click();
    await workflowPage(page).manage.click();
    await manage.addListener.click();
    await manage.chooseTool('Lever');
    await manage.chooseEvent('Candidate hired');
    await manage.create.click();
    await expect(manage.modal).toBeHidden();
    await expect(manage.listener('Lever · Candidate hired')).toBeVisible();
  });

  const leverTab = await context.newPage();
  await test.step('verifies the connection in Lever, in a separate tab', async () => {
    const webhooks = leverWebhooks(leverTab, lever.url);
    await webhooks.open();
    await expect(webhooks.heading).toBeVisible();
    await webhooks.verify.click();
    await expect(webhooks.verified).toBeVisible();
  });

  await test.step('sees a check in Sora, and no hire', async () => {
    await expect(manage.listener('Lever · Candidate hired')).toContainText(
      'Verify connection succeeded just now',
    );
    const webhooks = webhooksTab(page);
    await webhooks.open();
    await expect(webhooks.deliveries).toHaveCount(1);
    await expect(webhooks.delivery('Verify connection')).toContainText('Check passed');
    await go.link('Imports').click();
    await expect(importsPage(page).empty).toBeVisible();
  });

  await test.step('marks Maya as hired in Lever, and she appears in Onboarding by herself', async () => {
    const onboarding = workflowPage(page);
    await onboarding.open('Onboarding');
    await expect(onboarding.empty).toBeVisible();
    const candidates = leverCandidates(leverTab, lever.url);
    await candidates.open(maya.name);
    const clickedAt = Date.now();
    await Promise.all([candidates.markAsHired.click(), onboarding.employee(maya.name).waitFor()]);
    const tookMs = Date.now() - clickedAt;
    testInfo.annotations.push({
      type: 'from Mark as hired to the open Onboarding page',
      description: `${tookMs} ms`,
    });
    await expect(candidates.hired).toBeVisible();
  });

  await test.step('reads the story of the import', async () => {
    await go.link('Imports').click();
    await importsPage(page).link(maya.name).click();
    const story = importPage(page);
    await expect(story.heading(maya.name)).toBeVisible();
    await expect(story.status('Completed')).toBeVisible();
    await expect(story.steps).toContainText([
      'Webhook received',
      'Candidate read from Lever',
      'Event confirmed in Lever',
      'Fields mapped',
      'Employee matched',
      'Employee saved',
      'Workflow entered',
    ]);
    await expect(story.steps.filter({ hasText: '– done' })).toHaveCount(7);
    await expect(story.mapped('Preferred name')).toContainText('Maya');
  });

  await test.step('finds the mapped values on her profile', async () => {
    await page.getByRole('link', { name: maya.name }).click();
    const profile = employeePage(page);
    await expect(profile.heading(maya.name)).toBeVisible();
    await expect(profile.value('Preferred name')).toHaveText('Maya');
    await expect(profile.value('Personal email')).toHaveText(maya.email);
    await expect(profile.value('Job title')).toHaveText('Senior Data Engineer');
    await expect(profile.value('Start date')).toHaveText('Dec 7, 2026');
    await expect(profile.value('Salary')).toHaveText('USD 182,500 per year');
  });
});
