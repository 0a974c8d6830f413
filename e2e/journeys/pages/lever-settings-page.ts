import type { Page } from '@playwright/test';

/** Settings > Integrations > Lever. */
export function leverSettingsPage(page: Page) {
  const tabs = page.getByRole('navigation', { name: 'Lever' });
  const validation = page.getByRole('region', { name: 'Validation' });
  const login = page.getByRole('button', { name: 'Login to set up integration' });
  return {
    open: () => page.goto('/settings/integrations/lever'),
    tab: (name: string) => tabs.getByRole('link', { name, exact: true }),
    leverConnect: page.getByRole('radio', { name: 'Lever Connect (Recommended)' }),
    login,
    /** Lever's authorization page, in its pop-up. */
    async openPopup(): Promise<Page> {
      const popup = page.waitForEvent('popup');
      await login.click();
      return popup;
    },
    connection: page.getByRole('region', { name: 'Connection' }),
    /** A panel above the connection, by how it begins. */
    notice: (title: string | RegExp) => page.getByRole('region', { name: title }),
    /** Lever's authorization page, in its pop-up, for a connection that was there before. */
    async reconnectInPopup(): Promise<Page> {
      const popup = page.waitForEvent('popup');
      await page.getByRole('button', { name: 'Reconnect' }).click();
      return popup;
    },
    confirmation: page.getByText('Lever is connected. Next: Validate.'),
    problem: page.getByRole('alert'),
    attention: page.getByText('Lever needs attention'),
    status: (label: string) => page.getByRole('main').getByText(label, { exact: true }),
    blocked: page.getByText('Your browser blocked the pop-up'),
    openHere: page.getByRole('link', { name: 'Open Lever in this tab' }),
    validate: validation.getByRole('button', { name: 'Validate' }),
    verified: validation.getByText('Verified', { exact: true }),
    validation,
    check: (label: string) => validation.getByRole('listitem').filter({ hasText: label }),
  };
}

/** Where Lever sends the browser back to: seen only in a tab, as a pop-up closes automatically. */
export function leverConnectDonePage(page: Page) {
  return {
    heading: page.getByRole('heading', { level: 1 }),
    goOn: page.getByRole('link', { name: 'Go to Settings > Integrations > Lever' }),
  };
}
