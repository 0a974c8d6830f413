import type { Page } from '@playwright/test';

/** A workflow's overview: who is in it. */
export function workflowPage(page: Page) {
  const dialog = page.getByRole('dialog');
  const add = page.getByRole('button', { name: 'Add employee' });
  return {
    async open(name: string) {
      await page.goto('/workflows');
      await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    },
    empty: page.getByText('No one is in this workflow yet'),
    employee: (name: string) => page.getByRole('row').filter({ hasText: name }),
    add,
    async addEmployee(name: string) {
      await add.click();
      await dialog.getByLabel('Employee').fill(name);
      await page.getByRole('option', { name }).click();
      await dialog.getByRole('button', { name: 'Add employee' }).click();
    },
    async withdraw(name: string) {
      await page.getByRole('button', { name: `Withdraw ${name}` }).click();
      await dialog.getByRole('button', { name: 'Withdraw' }).click();
    },
    /** In the heading; an empty workflow offers it once more. */
    manage: page.getByRole('link', { name: 'Manage workflow' }).first(),
  };
}
