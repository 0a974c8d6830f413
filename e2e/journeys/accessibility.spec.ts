import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { dataManagementPage } from './pages/data-management-page.ts';
import { everyPage, type Visit } from './pages/every-page.ts';
import { fieldMappingTab } from './pages/field-mapping-tab.ts';
import { manageWorkflowPage } from './pages/manage-workflow-page.ts';
import { navigation } from './pages/navigation.ts';
import { settled } from './pages/settled.ts';
import { accessibilityProblems } from './stage/accessibility-problems.ts';
import { fillImports } from './stage/hires.ts';

const widths = [1440, 390];

for (const width of widths) {
  test.describe(`at ${width} pixels, in light and dark,`, () => {
    test.use({ viewport: { width, height: 900 } });
    test.setTimeout(240_000);

    test('nothing stands in anybody’s way while all is empty', async ({ page, client }) => {
      const problems = await visit(page, [{ name: 'sign-in', address: '/sign-in' }]);
      await client.signIn();
      problems.push(...(await visit(page, await everyPage(client))));
      expect(problems).toEqual([]);
    });

    test('nothing stands in anybody’s way when people have arrived', async ({
      admin,
      client,
      lever,
    }) => {
      await client.listenToHires();
      await fillImports(lever, client);
      expect(await visit(admin, await everyPage(client))).toEqual([]);
    });

    test('nor on the page that a member may not open', async ({ anotherBrowser, client }) => {
      await client.signIn();
      const member = { name: 'Lena Brandt', email: 'lena.brandt@acme.test' };
      const { addMember } = await client.ask<{ addMember: { initialPassword: string } }>(
        `mutation ($input: AddMemberInput!) {
          addMember(input: $input) { ... on MemberAdded { initialPassword } }
        }`,
        { ...member, role: 'MEMBER' },
      );
      const other = await anotherBrowser({ viewport: { width, height: 900 } });
      await other.client.signIn({ email: member.email, password: addMember.initialPassword });
      const pages = [{ name: 'not allowed', address: '/settings' }];
      expect(await visit(other.page, pages)).toEqual([]);
    });

    test('nor in what opens above a page', async ({ admin, client }) => {
      await client.verifyLever();
      const manage = manageWorkflowPage(admin);
      await manage.open();
      await manage.addListener.click();
      await manage.chooseTool('Lever');
      await manage.event.click();
      await settled(admin);
      const problems = await look(admin, 'an open dropdown in a modal');
      await admin.goto('/settings/members');
      await admin.getByRole('button', { name: 'Add member' }).click();
      problems.push(...(await look(admin, 'Add member')));
      await admin.goto('/settings/integrations/lever');
      await admin.getByRole('button', { name: 'Disconnect' }).click();
      problems.push(...(await look(admin, 'Disconnect Lever?')));
      await dataManagementPage(admin).open();
      await admin.getByRole('button', { name: 'Add field' }).click();
      problems.push(...(await look(admin, 'Add field')));
      const mapping = fieldMappingTab(admin);
      await mapping.open();
      for (const step of ['Value table', 'Read as a date', 'Expression']) {
        await mapping.addStep('Preferred name', step);
      }
      problems.push(...(await look(admin, 'a row of the mapping with its steps')));
      await mapping.save.click();
      problems.push(...(await look(admin, 'Save and publish')));
      expect(problems).toEqual([]);
    });
  });
}

test('the navigation of a phone opens and leads on', async ({ anotherBrowser }) => {
  const { page, client } = await anotherBrowser({ viewport: { width: 390, height: 844 } });
  await client.signIn();
  await page.goto('/');
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await expect(navigation(page).link('Imports')).toBeVisible();
  expect(await look(page, 'the open navigation')).toEqual([]);
  await navigation(page).link('Imports').click();
  await expect(navigation(page).heading('Imports')).toBeVisible();
  await expect(navigation(page).link('Imports')).toBeHidden();
});

async function visit(page: Page, visits: readonly Visit[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, address } of visits) {
    await page.goto(address);
    problems.push(...(await look(page, name)));
  }
  return problems;
}

/** What is wrong with what is on the screen, in both themes. */
async function look(page: Page, name: string): Promise<string[]> {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    // Only colours differ between the themes.
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
    const found = await accessibilityProblems(page, rules);
    problems.push(...found.map((problem) => `${name}, ${colorScheme}: ${problem}`));
  }
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  if (sideways > 0) problems.push(`${name} scrolls sideways by ${sideways} pixels`);
  return problems;
}
