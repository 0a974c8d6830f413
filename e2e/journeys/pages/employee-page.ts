import type { Page } from '@playwright/test';

/** An employee's profile. */
export function employeePage(page: Page) {
  /** What stands beside the label of a field. */
  const fact = (label: string) =>
    page
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${label}$`) })
      .locator('+ dd');
  return {
    workflows: page.getByRole('region', { name: 'Workflows' }),
    heading: (name: string) => page.getByRole('heading', { level: 1, name }),
    value: (label: string) => fact(label).locator('> :first-child'),
    /** The line below a value that says where it came from. */
    origin: (label: string) => fact(label).getByRole('paragraph'),
    /** Opens the inputs of a group of fields. */
    edit: (group: string) => page.getByRole('button', { name: `Edit ${group}` }),
    input: (label: string) => page.getByRole('form').getByLabel(label, { exact: true }),
    save: page.getByRole('form').getByRole('button', { name: 'Save' }),
  };
}
