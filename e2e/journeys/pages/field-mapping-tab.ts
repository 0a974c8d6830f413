import type { Page } from '@playwright/test';

/** The tab Inbound field mapping. */
export function fieldMappingTab(page: Page) {
  const field = (name: string) => page.getByRole('combobox', { name: `${name}: filled by` });
  const options = page.getByRole('listbox').getByRole('option');
  const rows = page.locator('[data-employee-field]');
  const draft = page.getByRole('region', { name: 'Draft', exact: true });
  const row = (employeeField: string) => rows.filter({ has: field(employeeField) });
  const trial = page.getByRole('dialog', { name: 'Test on recent hires' });
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
    row,
    /** Fills an employee field by a custom field of a form. */
    async mapCustom(employeeField: string, section: string, name: string) {
      await field(employeeField).click();
      await page.keyboard.type(name);
      await page
        .getByRole('listbox')
        .getByRole('group', { name: section })
        .getByRole('option', { name: new RegExp(`^${name} Custom`) })
        .click();
    },
    /** Opens the sources and steps of a row, and adds a step. */
    async addStep(employeeField: string, step: string) {
      const toggle = page.getByRole('button', { name: `Sources and steps of ${employeeField}` });
      if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
      await page.getByRole('button', { name: `Add a step to ${employeeField}` }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${step}`) }).click();
    },
    /** What a value becomes, in the value table of a row. */
    becomes: (employeeField: string, value: string) =>
      row(employeeField).getByRole('combobox', { name: `What ${value} becomes` }),
    trial,
    async tryOnLastHires() {
      await page.getByRole('button', { name: 'Test on recent hires' }).click();
      await trial.getByRole('button', { name: 'Start' }).click();
    },
    tried: (employeeField: string) => trial.getByRole('row').filter({ hasText: employeeField }),
    sampleSearch: page.getByRole('searchbox', { name: 'View sample data for' }),
    go: page.getByRole('button', { name: 'Go', exact: true }),
    sample: page.getByRole('region', { name: 'Sample data' }),
    /** How the draft stands: saved automatically, and with how many changes. */
    draft,
    changes: draft.getByText(/^\d+ changes?$/),
    save: page.getByRole('button', { name: 'Save', exact: true }),
    /** What Save opens: the difference, and why. */
    publishing,
    why: publishing.getByLabel('Note (shown in history)'),
    publish: publishing.getByRole('button', { name: 'Publish', exact: true }),
    saved: page.getByText('Field mapping saved'),
  };
}
