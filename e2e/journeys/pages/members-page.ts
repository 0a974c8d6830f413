import type { Page } from '@playwright/test';

/** Settings > Members. */
export function membersPage(page: Page) {
  const modal = page.getByRole('dialog');
  return {
    open: () => page.goto('/settings/members'),
    /** Adds somebody and gives the initial password, which is shown this once. */
    async add(member: { name: string; email: string }): Promise<string> {
      await page.getByRole('button', { name: 'Add member' }).click();
      await modal.getByLabel('Name').fill(member.name);
      await modal.getByLabel('Email address').fill(member.email);
      await modal.getByRole('button', { name: 'Add member' }).click();
      const password = await modal.getByLabel('One-time password').innerText();
      await modal.getByRole('button', { name: 'Done' }).click();
      return password;
    },
    member: (name: string) => page.getByRole('listitem').filter({ hasText: name }),
    async remove(name: string) {
      await page.getByRole('button', { name: `Remove ${name}` }).click();
      await modal.getByRole('button', { name: 'Remove' }).click();
    },
  };
}
