import type { Page } from '@playwright/test';

export function signInPage(page: Page) {
  return {
    heading: page.getByRole('heading', { name: 'Sign in' }),
    problem: page.getByRole('alert'),
    expired: page.getByText('Your session has expired'),
    async signIn(person: { email: string; password: string }) {
      await page.getByLabel('E-mail address').fill(person.email);
      await page.getByLabel('Password').fill(person.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
    },
  };
}
