import type { Page } from '@playwright/test';

/** Lever's authorization page. */
export function consentWindow(page: Page) {
  return {
    heading: page.getByRole('heading', { name: 'Authorize Sora' }),
    permissions: page.getByRole('listitem'),
    accept: page.getByRole('button', { name: 'Accept' }),
    deny: page.getByRole('button', { name: 'Deny' }),
  };
}
