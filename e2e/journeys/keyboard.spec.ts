import type { Locator, Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { fieldMappingTab } from './pages/field-mapping-tab.ts';
import { manageWorkflowPage } from './pages/manage-workflow-page.ts';

test('maps a field, saves and publishes by keyboard alone', async ({ admin, client }) => {
  await client.verifyLever();
  const mapping = fieldMappingTab(admin);
  await mapping.open();
  await tabTo(admin, mapping.field('Preferred name'));
  await admin.keyboard.type('headline');
  await expect(mapping.options).toHaveCount(1);
  await admin.keyboard.press('ArrowDown');
  await admin.keyboard.press('Enter');
  await expect(mapping.field('Preferred name')).toHaveValue('Contact › Headline');
  await expect(mapping.field('Preferred name')).toBeFocused();
  await expect(mapping.changes).toHaveText('1 change');

  await tabTo(admin, mapping.save);
  await admin.keyboard.press('Enter');
  await tabTo(admin, mapping.why);
  await admin.keyboard.type('Headlines are what people are called');
  await tabTo(admin, mapping.publish);
  await admin.keyboard.press('Enter');
  await expect(mapping.saved).toBeVisible();
  await expect(mapping.changes).toBeHidden();
  await expect(mapping.save).toBeFocused();
});

test('adds a listener by keyboard alone, and Escape closes the modal', async ({
  admin,
  client,
}) => {
  await client.verifyLever();
  const manage = manageWorkflowPage(admin);
  await manage.open();
  await tabTo(admin, manage.addListener);
  await admin.keyboard.press('Enter');
  await expect(manage.modal).toBeVisible();
  await admin.keyboard.press('Escape');
  await expect(manage.modal).toBeHidden();
  await expect(manage.addListener).toBeFocused();

  await admin.keyboard.press('Enter');
  await chooseFirst(admin, manage.tool, 'Lever');
  await chooseFirst(admin, manage.event, 'Candidate hired');
  await tabTo(admin, manage.create);
  await admin.keyboard.press('Enter');
  await expect(manage.listener('Lever · Candidate hired')).toBeVisible();
  await expect(manage.modal).toBeHidden();
  await expect(manage.addListener).toBeFocused();
});

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${target.toString()}.`);
}

async function chooseFirst(page: Page, dropdown: Locator, option: string): Promise<void> {
  await tabTo(page, dropdown);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: option, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dropdown).toHaveText(option);
  await expect(dropdown).toBeFocused();
}
