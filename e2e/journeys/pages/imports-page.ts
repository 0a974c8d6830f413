import type { Page } from '@playwright/test';

/** Imports, and the story of one. */
export function importsPage(page: Page) {
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
  return {
    open: () => page.goto('/imports'),
    empty: page.getByText('No imports yet'),
    imports: rows,
    /** The newest, before its name was read. */
    first: rows.first().getByRole('link').first(),
    import: (candidate: string) => page.getByRole('row').filter({ hasText: candidate }),
    link: (candidate: string) => page.getByRole('link', { name: candidate, exact: true }),
  };
}

export function importPage(page: Page) {
  const steps = page.getByRole('region', { name: 'What happened' });
  const preview = page.getByRole('dialog', { name: 'Run this import again' });
  return {
    heading: (name: string) => page.getByRole('heading', { level: 1, name }),
    /** Also when something is left to check. */
    status: (label: string) =>
      page
        .getByRole('main')
        .getByText(new RegExp(`^${label}(, \\d+ to check)?$`))
        .first(),
    steps: steps.getByRole('listitem'),
    earlierRun: (text: string) =>
      page
        .getByRole('region', { name: 'Earlier runs' })
        .getByRole('listitem')
        .filter({ hasText: text })
        .first(),
    mapped: (employeeField: string) =>
      page
        .getByRole('region', { name: 'Mapped values' })
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: employeeField, exact: true }) }),
    retry: page.getByRole('button', { name: 'Retry' }),
    runAgain: page.getByRole('button', { name: 'Run again…' }),
    /** What running it again would do. */
    preview,
    mapWith: preview.getByRole('combobox', { name: 'Map with' }),
    overwritePinned: preview.getByRole('checkbox', { name: 'Also overwrite manual edits' }),
  };
}
