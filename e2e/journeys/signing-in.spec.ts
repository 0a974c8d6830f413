import { expect, test } from './fixtures.ts';
import { navigation } from './pages/navigation.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { administrator } from './stage/sora-process.ts';

test('says that the e-mail address or the password is wrong, and not which', async ({ page }) => {
  const signIn = signInPage(page);
  const wrong = 'The e-mail address or the password is wrong.';
  await page.goto('/sign-in');
  await signIn.signIn({ ...administrator, password: 'something-else-entirely' });
  await expect(signIn.problem).toHaveText(wrong);
  await signIn.signIn({ ...administrator, email: 'nobody@acme.test' });
  await expect(signIn.problem).toHaveText(wrong);
  await signIn.signIn(administrator);
  await expect(navigation(page).heading('Home')).toBeVisible();
});

test('brings whoever follows a link there after signing in', async ({ page }) => {
  await page.goto('/settings/members');
  await signInPage(page).signIn(administrator);
  await expect(navigation(page).heading('Members')).toBeVisible();
});

test('says that the session has expired, and goes on where one was', async ({ admin }) => {
  const go = navigation(admin);
  await admin.goto('/employees');
  await expect(go.heading('Employees')).toBeVisible();
  await admin.context().clearCookies();
  await go.link('Imports').click();
  const signIn = signInPage(admin);
  await expect(signIn.heading).toBeVisible();
  await expect(signIn.expired).toBeVisible();
  await signIn.signIn(administrator);
  await expect(go.heading('Imports')).toBeVisible();
});

test('shows nothing any more after signing out', async ({ admin }) => {
  await admin.goto('/');
  await admin.getByRole('button', { name: /Acme/ }).click();
  await admin.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(signInPage(admin).heading).toBeVisible();
  await admin.goBack();
  await expect(signInPage(admin).heading).toBeVisible();
});
