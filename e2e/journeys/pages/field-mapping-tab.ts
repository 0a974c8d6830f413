import type { Page } from '@playwright/test';

/** The tab Inbound field mapping. */
export function fieldMappingTab(page: Page) {
  const field = (name: string) => page.getByRole('combobox', { name: `${name}: filled by` });
  const options = page.getByRole('listbox').getByRole('option');
  const rows = page.locator('[data-employee-field]');
  const draft = page.getByRole('region', { name: 'Draft', exact: true });
  const publishing = page.getByRole('dialog', { name: 'Save and publish' });
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
        .getByRole('option', { name: new RegExp(`^${name} Custom`) }),
    /** What one employee field is filled by, and what that gives for the sample candidate. */
    row: (employeeField: string) => rows.filter({ has: field(employeeField) }),
    sampleSearch: page.getByRole('searchbox', { name: 'View sample data for' }),
    go: page.getByRole('button', { name: 'Go', exact: true }),
    sample: page.getByRole('region', { name: 'Sample data' }),
    /** How the draft stands: saved by itself, and with how many changes. */
    draft,
    changes: draft.getByText(/^\d+ changes?$/),
    save: page.getByRole('button', { name: 'Save', exact: true }),
    /** What Save opens: the difference, and why. */
    publishing,
    why: publishing.getByLabel('Why (for the history)'),
    publish: publishing.getByRole('button', { name: 'Publish', exact: true }),
    saved: page.getByText('Field mapping saved'),
  };
}
