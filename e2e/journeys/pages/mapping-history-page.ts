import type { Page } from '@playwright/test';

/** Every version of the field mapping. */
export function mappingHistoryPage(page: Page) {
  const dialog = page.getByRole('dialog');
  const rows = page.getByRole('row');
  return {
    open: () => page.goto('/settings/integrations/lever/field-mapping/history'),
    version: (name: string) => rows.filter({ hasText: name }),
    comparison: page.getByRole('region', { name: 'Compare' }),
    async restore(name: string, why: string) {
      await page.getByRole('button', { name: `Restore ${name}` }).click();
      await dialog.getByLabel('Note (shown in history)').fill(why);
      await dialog.getByRole('button', { name: 'Restore' }).click();
    },
  };
}
