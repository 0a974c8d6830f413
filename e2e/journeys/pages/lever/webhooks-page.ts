import type { Page } from '@playwright/test';

/** Lever's Settings > Integrations and API > Webhooks. */
export function leverWebhooks(page: Page, leverUrl: string) {
  return {
    async open() {
      await page.goto(leverUrl);
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Webhooks' })
        .click();
    },
    heading: page.getByRole('heading', { name: 'Settings > Integrations and API > Webhooks' }),
    /** On or off, for all webhooks of an event. */
    eventSwitch: (group: string) => page.getByRole('switch', { name: `${group} events` }),
    verify: page.getByRole('button', { name: 'Verify connection' }),
    verified: page.getByText('Connection verified'),
  };
}
