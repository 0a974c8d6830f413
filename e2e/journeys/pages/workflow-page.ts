import type { Page } from '@playwright/test';

/** A workflow's overview: who is in it. */
export function workflowPage(page: Page) {
  return {
    async open(name: string) {
      await page.goto('/workflows');
      await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    },
    empty: page.getByText('No one is in this workflow yet'),
    employee: (name: string) => page.getByRole('row').filter({ hasText: name }),
    /** In the heading; an empty workflow offers it once more. */
    manage: page.getByRole('link', { name: 'Manage workflow' }).first(),
  };
}
