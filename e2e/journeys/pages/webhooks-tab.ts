import type { Page } from '@playwright/test';

/** The tab Webhooks of Settings > Integrations > Lever. */
export function webhooksTab(page: Page) {
  const deliveries = page.getByRole('region', { name: 'Deliveries' });
  const registered = page.getByRole('region', { name: 'Registered webhooks' });
  return {
    registered,
    webhook: (event: string) =>
      registered
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { level: 3, name: event }) }),
    neverHeard: registered.getByText('Nothing received yet, not even a test'),
    inOrder: registered.getByText('Webhooks in Lever match Sora.'),
    repair: registered.getByRole('button', { name: 'Repair' }),
    repaired: registered.getByRole('region', { name: 'Repaired' }),
    rotate: (event: string) =>
      registered.getByRole('button', { name: `Rotate signature token of ${event}` }),
    confirmRotation: page.getByRole('dialog').getByRole('button', { name: 'Rotate' }),
    open: () => page.goto('/settings/integrations/lever/webhooks'),
    deliveries: deliveries.getByRole('listitem'),
    delivery: (title: string) => deliveries.getByRole('listitem').filter({ hasText: title }),
  };
}
