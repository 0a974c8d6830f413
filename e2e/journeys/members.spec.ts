import { expect, test } from './fixtures.ts';
import { membersPage } from './pages/members-page.ts';
import { navigation } from './pages/navigation.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { chosenPassword } from './stage/sora-client.ts';

const ida = { name: 'Ida Solberg', email: 'ida.solberg@acme.test' };
const tom = { name: 'Tom Keller', email: 'tom.keller@acme.test' };

test.use({ shared: 'nothing is connected' });

test('a member sees the work, but no Settings', async ({ admin, anotherBrowser }) => {
  const members = membersPage(admin);
  await members.open();
  const password = await members.add(ida);
  await expect(members.member(ida.name)).toContainText(ida.email);

  const { page } = await anotherBrowser();
  const go = navigation(page);
  await page.goto('/');
  await signInPage(page).signIn({ email: ida.email, password });
  await expect(go.heading('Choose your password')).toBeVisible();
  await signInPage(page).chooseFirst(password, 'aaaaaaaaaaaa');
  await expect(signInPage(page).problem).toContainText('Repeated characters');
  await signInPage(page).chooseFirst(password, chosenPassword(password));
  await expect(go.heading('Home')).toBeVisible();
  await expect(go.link('Imports')).toBeVisible();
  await expect(go.link('Settings')).toBeHidden();
  for (const address of [
    '/settings',
    '/settings/integrations',
    '/settings/integrations/lever/field-mapping',
    '/settings/members',
  ]) {
    await page.goto(address);
    await expect(go.heading('You don’t have access to this page')).toBeVisible();
  }

  await go.link('Workflows').click();
  await page.getByRole('link', { name: /^Onboarding/ }).click();
  await expect(go.heading('Onboarding')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Manage workflow' })).toBeHidden();
  await page.goto(`${page.url()}/manage`);
  await expect(go.heading('You don’t have access to this page')).toBeVisible();
});

test('somebody who is removed is signed out at once', async ({ admin, anotherBrowser }) => {
  const members = membersPage(admin);
  await members.open();
  const password = await members.add(tom);
  const { page, client } = await anotherBrowser();
  await client.signIn({ email: tom.email, password });
  await page.goto('/employees');
  await expect(navigation(page).heading('Employees')).toBeVisible();

  await members.remove(tom.name);
  await expect(members.member(tom.name)).toBeHidden();
  await navigation(page).link('Imports').click();
  await expect(signInPage(page).heading).toBeVisible();
  await signInPage(page).signIn({ email: tom.email, password });
  await expect(signInPage(page).problem).toBeVisible();
});
