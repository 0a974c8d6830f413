import type { Page } from '@playwright/test';

/** Settings > Data management. */
export function dataManagementPage(page: Page) {
  const dialog = page.getByRole('dialog');
  return {
    open: () => page.goto('/settings/data-management'),
    field: (name: string) => page.getByRole('listitem').filter({ hasText: name }),
    /** Defines a custom field. `choices`: one for each line. */
    async addField(field: { name: string; type: string; group: string; choices?: string[] }) {
      await page.getByRole('button', { name: 'Add field' }).click();
      await dialog.getByRole('textbox', { name: 'Name' }).fill(field.name);
      await dialog.getByRole('combobox', { name: 'Type' }).selectOption(field.type);
      await dialog.getByRole('combobox', { name: 'Group' }).fill(field.group);
      if (field.choices) {
        await dialog.getByRole('textbox', { name: 'Choices' }).fill(field.choices.join('\n'));
      }
      await dialog.getByRole('button', { name: 'Add field' }).click();
    },
  };
}
