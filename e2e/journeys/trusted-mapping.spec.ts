import { expect, test } from './fixtures.ts';
import { dataManagementPage } from './pages/data-management-page.ts';
import { employeePage } from './pages/employee-page.ts';
import { fieldMappingTab } from './pages/field-mapping-tab.ts';
import { importPage, importsPage } from './pages/imports-page.ts';
import { mappingHistoryPage } from './pages/mapping-history-page.ts';
import { hire, hireMany } from './stage/hires.ts';

const maya = { name: 'Maya Okafor-Lindqvist', email: 'maya.okafor@example.com' };
const LAST_HIRES = 50;

test('an administrator maps fields of their own, tries them, publishes, and goes back', async ({
  admin: page,
  client,
  lever,
}) => {
  const fields = dataManagementPage(page);
  const mapping = fieldMappingTab(page);
  const profile = employeePage(page);
  const history = mappingHistoryPage(page);
  const story = importPage(page);

  await test.step('fifty people have been hired', async () => {
    await client.listenToHires();
    await hireMany({ lever, client }, { count: LAST_HIRES, but: maya.name });
  });

  await test.step('defines employee fields: a choice and a date', async () => {
    await fields.open();
    const choices = ['Small', 'Medium', 'Large', 'Extra large'];
    await fields.addField({ name: 'Shirt', type: 'CHOICE', group: 'Welcome', choices });
    await expect(fields.field('Shirt')).toContainText('Choice: Small, Medium, Large, Extra large');
    await fields.addField({ name: 'Known to us since', type: 'DATE', group: 'Welcome' });
    await expect(fields.field('Known to us since')).toBeVisible();
  });

  await test.step('finds a candidate with custom Offer and Referral fields', async () => {
    await mapping.open();
    await mapping.sampleSearch.fill(maya.email);
    await mapping.go.click();
    await expect(mapping.sample).toContainText(`Showing ${maya.name}`);
    await expect(mapping.sample).toContainText('Nothing would change now');
  });

  await test.step('maps one by a value table, and sees the problem go', async () => {
    await mapping.mapCustom('Shirt', 'Offer', 'T-shirt size');
    await expect(mapping.row('Shirt')).toContainText('“M” is not one of the choices');
    await mapping.addStep('Shirt', 'Value table');
    const words = {
      M: 'Medium',
      L: 'Large',
      S: 'Small',
      XS: 'Small',
      XL: 'Extra large',
      XXL: 'Extra large',
    };
    for (const [size, word] of Object.entries(words))
      await mapping.becomes('Shirt', size).fill(word);
    await expect(mapping.row('Shirt')).toContainText('Medium');
    await expect(mapping.row('Shirt')).not.toContainText('is not one of the choices');
  });

  await test.step('maps the other by reading a date', async () => {
    await mapping.mapCustom('Known to us since', 'Referral', 'Known since');
    await mapping.addStep('Known to us since', 'Read as a date');
    await expect(mapping.row('Known to us since')).toContainText('Jul 1, 2019');
    await expect(mapping.changes).toHaveText('2 changes');
  });

  await test.step('tries the draft on the last 50 hires', async () => {
    await mapping.tryOnLastHires();
    await expect(mapping.trial).toContainText(`Tested on the last ${LAST_HIRES} hires`, {
      timeout: 60_000,
    });
    await expect(mapping.tried('Shirt')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('publishes', async () => {
    await mapping.save.click();
    await expect(mapping.publishing).toContainText('Offer › T-shirt size; table of');
    await mapping.why.fill('Shirts for everyone');
    await mapping.publish.click();
    await expect(mapping.saved).toBeVisible();
  });

  await test.step('marks Maya as hired, and finds values and where they came from', async () => {
    await hire(lever, maya.name);
    await page.goto('/imports');
    await importsPage(page).link(maya.name).click();
    await expect(story.status('Completed')).toBeVisible();
    await expect(story.mapped('Shirt')).toContainText('Medium');
    await page.getByRole('link', { name: maya.name }).click();
    await expect(profile.heading(maya.name)).toBeVisible();
    await expect(profile.value('Shirt')).toHaveText('Medium');
    await expect(profile.origin('Shirt')).toContainText(
      'T-shirt size in Lever · mapping version 1',
    );
    await expect(profile.value('Known to us since')).toHaveText('Jul 1, 2019');
  });

  await test.step('edits a value by hand, which is pinned', async () => {
    await profile.edit('Welcome').click();
    await profile.input('Shirt').selectOption('Large');
    await profile.save.click();
    await expect(profile.value('Shirt')).toHaveText('Large');
    await expect(profile.origin('Shirt')).toContainText('Edited by Acme Administrator');
    await expect(profile.origin('Shirt')).toContainText('pinned');
  });

  await test.step('rolls the mapping back', async () => {
    await history.open();
    await expect(history.version('Version 1')).toContainText('Shirts for everyone');
    await history.restore('the default mapping', 'No shirts after all');
    await expect(history.version('Version 2')).toContainText('No shirts after all');
  });

  await test.step('sees what a re-run would do, by either version', async () => {
    await page.goto('/imports');
    await importsPage(page).link(maya.name).click();
    await story.runAgain.click();
    await expect(story.preview).toContainText(
      `Nothing would change: ${maya.name} already has these values`,
    );
    await story.mapWith.selectOption({ label: 'Version 1 (used originally)' });
    await expect(story.preview).toContainText('shirt stays as edited by Acme Administrator');
    await story.overwritePinned.check();
    await expect(story.preview).toContainText(`Would update ${maya.name}: shirt Large to Medium`);
  });
});
