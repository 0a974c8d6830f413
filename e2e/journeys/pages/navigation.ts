import type { Page } from '@playwright/test';

/** The main navigation, and the heading that tells where one is. */
export function navigation(page: Page) {
  const main = page.getByRole('navigation', { name: 'Main' });
  return {
    main,
    link: (name: string) => main.getByRole('link', { name, exact: true }),
    heading: (name: string | RegExp) => page.getByRole('heading', { level: 1, name }),
    /** Settings > Integrations > Lever, by clicking. */
    async openLever() {
      await main.getByRole('link', { name: 'Settings', exact: true }).click();
      await main.getByRole('link', { name: 'Integrations', exact: true }).click();
      await page
        .getByRole('main')
        .getByRole('link', { name: /^Lever/ })
        .click();
    },
  };
}

/** What an open page says while it hears nothing. */
export function reconnecting(page: Page) {
  return page.getByText('Reconnecting…');
}
