import type { Page } from '@playwright/test';

/** Lever's candidates, and the page of one. */
export function leverCandidates(page: Page, leverUrl: string) {
  return {
    async open(name: string) {
      await page.goto(`${leverUrl}/candidates`);
      await page.getByLabel('Name or e-mail').fill(name);
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('table').getByRole('link', { name }).click();
    },
    markAsHired: page.getByRole('button', { name: 'Mark as hired' }),
    hired: page.getByText('Marked as hired.'),
  };
}
