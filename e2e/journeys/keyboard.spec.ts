import type { Locator, Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { employeePage } from './pages/employee-page.ts';
import { fieldMappingTab } from './pages/field-mapping-tab.ts';
import { manageWorkflowPage } from './pages/manage-workflow-page.ts';
import { accessibilityProblems } from './stage/accessibility-problems.ts';
import { hire } from './stage/hires.ts';

test.describe('with Lever verified,', () => {
  // None of these leaves a draft behind.
  test.use({ shared: 'Lever is verified' });

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

  test('what has the focus is seen, also behind what sticks to an edge', async ({
    admin,
    client,
  }) => {
    await client.verifyLever();
    await admin.setViewportSize({ width: 390, height: 700 });
    await fieldMappingTab(admin).open();
    await expect(fieldMappingTab(admin).save).toBeVisible();
    const hidden: string[] = [];
    for (const key of [...Array(25).fill('Tab'), ...Array(25).fill('Shift+Tab')]) {
      await admin.keyboard.press(key);
      const about = await admin.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const box = element.getBoundingClientRect();
        const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const covered = at !== null && !element.contains(at) && !at.contains(element);
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const ring = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
        const stuck = at?.closest('header, [data-sticks]');
        return {
          name: element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40),
          isHidden: covered && stuck !== null,
          ring: ring || element === document.body,
        };
      });
      if (about.isHidden || !about.ring) hidden.push(`${about.name} ${JSON.stringify(about)}`);
    }
    expect(hidden).toEqual([]);
  });

  test('edges and states stay in a contrast theme', async ({ anotherBrowser }) => {
    const { page, client } = await anotherBrowser({ forcedColors: 'active' });
    await client.signIn();
    await client.verifyLever();
    const mapping = fieldMappingTab(page);
    await mapping.open();
    await expect(mapping.save).toBeVisible();
    const edgeless = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(input, button, select, textarea)')]
        .filter((each) => each.checkVisibility() && getComputedStyle(each).borderStyle === 'none')
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(edgeless).toEqual([]);
  });
});

test('goes on where it was when a step, a row or a whole dialog is gone', async ({
  admin,
  client,
}) => {
  await client.verifyLever();
  const mapping = fieldMappingTab(admin);
  await mapping.open();
  await mapping.addStep('Location', 'Value table');
  const row = mapping.row('Location');
  const values = row.getByRole('textbox', { name: /^Value \d+ in Lever$/ });
  const seen = await values.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value.toLowerCase()),
  );
  expect(seen).toEqual([...new Set(seen)]);

  await values.first().evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Lever value,Becomes\n"Washington, DC",US-DC\nTBD,');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(row).toContainText('2 rows added');
  await expect(row).toContainText('was treated as a heading');
  await expect(row.getByRole('textbox', { name: 'What Washington, DC becomes' })).toHaveValue(
    'US-DC',
  );
  await row.getByRole('button', { name: 'Leave empty: TBD' }).click();
  await expect(row).toContainText('1 value will be cleared');

  const remove = row.getByRole('button', { name: /^Remove the row of/ });
  const count = await remove.count();
  await remove.first().focus();
  await admin.keyboard.press('Enter');
  await expect(remove).toHaveCount(count - 1);
  await expect(remove.first()).toBeFocused();
  await expect(mapping.changes).toHaveText('1 change');
  await mapping.save.click();
  await expect(mapping.publishing).toContainText('TBD will be cleared');
  await admin.keyboard.press('Escape');

  const removeStep = row.getByRole('button', { name: /^Remove step 1/ });
  await removeStep.focus();
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('button', { name: 'Add a step to Location' })).toBeFocused();

  await admin.goto('/settings/integrations/lever');
  const disconnect = admin.getByRole('button', { name: 'Disconnect' });
  await disconnect.focus();
  await admin.keyboard.press('Enter');
  const dialog = admin.getByRole('dialog', { name: 'Disconnect Lever?' });
  await expect(dialog).toContainText('Listeners and webhooks are removed');
  await tabTo(admin, dialog.getByRole('button', { name: 'Disconnect' }));
  await admin.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => admin.evaluate(() => document.activeElement !== document.body))
    .toBe(true);
});

test('sets a manager, types over the name and clears it, by mouse and by keyboard', async ({
  admin,
  client,
  lever,
}) => {
  await client.listenToHires();
  const names = ['Maya Okafor-Lindqvist', 'Theodore Nakagawa', 'Zainab Farouk'] as const;
  for (const name of names) await hire(lever, name);
  await expect(async () => {
    await admin.goto('/employees');
    for (const name of names) {
      await expect(admin.getByRole('link', { name })).toBeVisible({ timeout: 5000 });
    }
  }).toPass({ timeout: 60_000 });
  await admin.getByRole('link', { name: names[0] }).click();
  const profile = employeePage(admin);
  const manager = profile.input('Manager');
  const change = async (what: () => Promise<void>, saved: string) => {
    await profile.edit('Job').click();
    await what();
    await expect(manager).toBeFocused();
    await profile.save.click();
    await expect(profile.value('Manager')).toHaveText(saved);
  };

  const byMouse = async () => {
    await manager.click();
    await admin.keyboard.type('theodore');
    await admin.getByRole('option', { name: /^Theodore Nakagawa/ }).click();
  };
  await change(byMouse, 'Theodore Nakagawa');

  const typedOver = async () => {
    await tabTo(admin, manager);
    await admin.keyboard.press('ArrowDown');
    await admin.keyboard.type('zainab');
    await expect(manager).toHaveValue('zainab');
    await expect(admin.getByRole('option')).toHaveCount(1);
    await admin.keyboard.press('Enter');
    await expect(manager).toHaveValue('Zainab Farouk');
    await admin.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityProblems(admin)).toEqual([]);
  };
  await change(typedOver, 'Zainab Farouk');

  const emptied = async () => {
    await tabTo(admin, manager);
    await admin.keyboard.press('ControlOrMeta+a');
    await admin.keyboard.press('Delete');
    await admin.keyboard.press('Escape');
    await expect(manager).toHaveValue('');
  };
  await change(emptied, 'Not set');
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
