import type { Page } from '@playwright/test';

/** Home, with what needs attention. */
export function homePage(page: Page) {
  return {
    open: () => page.goto('/'),
    /** Of the set-up. */
    nextStep: page.locator('[aria-current="step"]'),
    /** About the connection to Lever. */
    notice: (title: string | RegExp) => page.getByRole('region', { name: title }),
    goToLever: page.getByRole('link', { name: 'Go to Settings > Integrations > Lever' }),
  };
}
