import type { Page } from '@playwright/test';

/** The tab Inbound field mapping. */
export function fieldMappingTab(page: Page) {
  const field = (name: string) => page.getByRole('combobox', { name: `${name}: filled by` });
  const options = page.getByRole('listbox').getByRole('option');
  const rows = page.locator('[data-employee-field]');
  return {
    open: () => page.goto('/settings/integrations/lever/field-mapping'),
    field,
    options,
    customOptions: options.filter({ hasText: 'Custom' }),
    /** A field of an Offer or Referral form, in the section of that name. */
    customOption: (section: string, name: string) =>
      page
        .getByRole('listbox')
        .getByRole('group', { name: section })
        .getByRole('option', { name: `${name} Custom`, exact: true }),
    /** What one employee field is filled by, and what that gives for the sample candidate. */
    row: (employeeField: string) => rows.filter({ has: field(employeeField) }),
    sampleSearch: page.getByRole('searchbox', { name: 'View sample data for' }),
    go: page.getByRole('button', { name: 'Go', exact: true }),
    sample: page.getByRole('region', { name: 'Sample data' }),
    save: page.getByRole('button', { name: 'Save', exact: true }),
    saved: page.getByText('Field mapping saved'),
    unsaved: page.getByText(/unsaved change/),
  };
}
