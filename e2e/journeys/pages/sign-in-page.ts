import type { Page } from '@playwright/test';

export function signInPage(page: Page) {
  return {
    heading: page.getByRole('heading', { name: 'Sign in' }),
    problem: page.getByRole('alert'),
    /** What lies over a page whose session has ended. */
    again: page.getByRole('dialog', { name: 'Sign in to continue' }),
    async signIn(person: { email: string; password: string }) {
      await page.getByLabel('Email address').fill(person.email);
      await page.getByLabel('Password', { exact: true }).fill(person.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
    },
    /** What somebody does first who was given a password. */
    async chooseFirst(oneTimePassword: string, newPassword: string) {
      await page.getByLabel('One-time password').fill(oneTimePassword);
      await page.getByLabel('New password', { exact: true }).fill(newPassword);
      await page.getByLabel('Repeat new password').fill(newPassword);
      await page.getByRole('button', { name: 'Change password' }).click();
    },
  };
}
