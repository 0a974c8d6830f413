import type { Page } from '@playwright/test';

/** The tab Webhooks of Settings > Integrations > Lever. */
export function webhooksTab(page: Page) {
  const deliveries = page.getByRole('region', { name: 'Deliveries' });
  return {
    open: () => page.goto('/settings/integrations/lever/webhooks'),
    deliveries: deliveries.getByRole('listitem'),
    delivery: (title: string) => deliveries.getByRole('listitem').filter({ hasText: title }),
  };
}
