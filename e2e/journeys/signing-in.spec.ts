import { expect, test } from './fixtures.ts';
import { navigation } from './pages/navigation.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { chosenPassword } from './stage/sora-client.ts';
import { administrator } from './stage/sora-process.ts';

test.use({ shared: 'nothing is connected' });

test('says that the email address or the password is wrong, and not which', async ({ page }) => {
  const signIn = signInPage(page);
  const wrong = 'The email address or password is incorrect.';
  await page.goto('/sign-in');
  await signIn.signIn({ ...administrator, password: 'something-else-entirely' });
  await expect(signIn.problem).toHaveText(wrong);
  await signIn.signIn({ ...administrator, email: 'nobody@acme.test' });
  await expect(signIn.problem).toHaveText(wrong);
  await signIn.signIn(administrator);
  await expect(navigation(page).heading('Home')).toBeVisible();
});

test('brings anyone who follows a link there after signing in', async ({ page }) => {
  await page.goto('/settings/members');
  await signInPage(page).signIn(administrator);
  await expect(navigation(page).heading('Members')).toBeVisible();
});

test('signs in over the page when the session has ended, and nothing typed is lost', async ({
  admin,
}) => {
  const form = admin.getByRole('dialog', { name: 'Add member' });
  await admin.goto('/settings/members');
  await admin.getByRole('button', { name: 'Add member' }).click();
  await form.getByLabel('Name').fill('Lena Brandt');
  await form.getByLabel('Email address').fill('lena.brandt@acme.test');
  await admin.context().clearCookies();
  await form.getByRole('button', { name: 'Add member' }).click();

  const { again } = signInPage(admin);
  await expect(again).toBeVisible();
  await expect(admin.getByText('Acme Administrator').first()).toBeHidden();
  await expect(admin.getByText('Who can sign in, and')).toBeHidden();
  await again.getByLabel('Password').fill(administrator.password);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again).toBeHidden();
  await expect(admin.getByLabel('One-time password')).toBeVisible();
});

test('every tab notices when somebody else signs in, and shows nothing of the person before', async ({
  admin,
  client,
  anotherBrowser,
}) => {
  const nora = { email: 'nora.fischer@acme.test', password: '' };
  const { addMember } = await client.ask<{ addMember: { initialPassword: string } }>(
    `mutation ($input: AddMemberInput!) {
      addMember(input: $input) { ... on MemberAdded { initialPassword } }
    }`,
    { name: 'Nora Fischer', email: nora.email, role: 'MEMBER' },
  );
  await (await anotherBrowser()).client.signIn({ ...nora, password: addMember.initialPassword });
  nora.password = chosenPassword(addMember.initialPassword);
  await admin.goto('/settings/members');
  await admin.getByRole('button', { name: 'Add member' }).click();
  await admin.getByRole('dialog').getByLabel('Name').fill('Somebody new');

  const otherTab = await admin.context().newPage();
  await otherTab.goto('/sign-in');
  await signInPage(otherTab).signIn(nora);
  await expect(navigation(otherTab).heading('Home')).toBeVisible();
  await expect(navigation(admin).heading('Home')).toBeVisible();
  await expect(admin.getByRole('button', { name: /Nora Fischer/ })).toBeVisible();
  await expect(navigation(admin).link('Settings')).toBeHidden();
});

test('shows nothing any more after signing out', async ({ admin }) => {
  await admin.goto('/');
  await admin.getByRole('button', { name: /Acme/ }).click();
  // Signing out loads the app again.
  const loaded = admin.waitForEvent('load');
  await admin.getByRole('menuitem', { name: 'Sign out' }).click();
  await loaded;
  await expect(signInPage(admin).heading).toBeVisible();
  await admin.goBack();
  await expect(signInPage(admin).heading).toBeVisible();
});
