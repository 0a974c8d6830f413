import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { dataManagementPage } from './pages/data-management-page.ts';
import { everyPage, type Visit } from './pages/every-page.ts';
import { fieldMappingTab } from './pages/field-mapping-tab.ts';
import { manageWorkflowPage } from './pages/manage-workflow-page.ts';
import { navigation } from './pages/navigation.ts';
import { settled } from './pages/settled.ts';
import { workflowPage } from './pages/workflow-page.ts';
import { accessibilityProblems } from './stage/accessibility-problems.ts';
import { deep } from './stage/deep.ts';
import { fillImports } from './stage/hires.ts';

const PHONE = { width: 390, height: 844 };
const SCREEN = { width: 1440, height: 900 };

// In this order: what stays empty comes before what fills it.
test.describe.configure({ mode: 'default' });

for (const viewport of deep ? [SCREEN, PHONE] : [SCREEN]) {
  const widths = deep ? `at ${viewport.width} pixels` : 'wide and narrow by turns';
  test.describe(`${widths}, in light and dark,`, () => {
    test.use({
      viewport,
      shared: `accessibility at ${viewport.width}`,
    });
    test.setTimeout(900_000);

    test('nothing stands in anybody’s way while all is empty', async ({ page, client }) => {
      const problems = await visit(page, [{ name: 'sign-in', address: '/sign-in' }]);
      await client.signIn();
      const pages = await everyPage(client);
      problems.push(...(await visit(page, deep ? pages : pages.filter(({ alike }) => !alike))));
      expect(problems).toEqual([]);
    });

    test('nor on the pages of a member', async ({ anotherBrowser, client }) => {
      await client.signIn();
      const member = { name: 'Lena Brandt', email: 'lena.brandt@acme.test' };
      const { addMember } = await client.ask<{ addMember: { initialPassword: string } }>(
        `mutation ($input: AddMemberInput!) {
          addMember(input: $input) { ... on MemberAdded { initialPassword } }
        }`,
        { ...member, role: 'MEMBER' },
      );
      const other = await anotherBrowser({ viewport });
      await other.client.signIn({ email: member.email, password: addMember.initialPassword });
      const pages = [
        { name: 'not allowed', address: '/settings' },
        { name: 'a member’s account', address: '/account' },
      ];
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
      const onboarding = workflowPage(admin);
      await onboarding.open('Onboarding');
      await onboarding.add.click();
      problems.push(...(await look(admin, 'Add employee')));
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

    test('nor when people have arrived', async ({ admin, client, lever }) => {
      await client.listenToHires();
      await fillImports(lever, client);
      expect(await visit(admin, await everyPage(client))).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ shared: `accessibility at ${SCREEN.width}` });

  test('the navigation opens and leads on', async ({ anotherBrowser }) => {
    const { page, client } = await anotherBrowser({ viewport: PHONE });
    await client.signIn();
    await page.goto('/');
    await page.getByRole('button', { name: 'Open navigation' }).click();
    await expect(navigation(page).link('Imports')).toBeVisible();
    expect(await look(page, 'the open navigation')).toEqual([]);
    await navigation(page).link('Imports').click();
    await expect(navigation(page).heading('Imports')).toBeVisible();
    await expect(navigation(page).link('Imports')).toBeHidden();
  });
});

async function visit(page: Page, visits: readonly Visit[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, address } of visits) {
    if (!deep) await page.setViewportSize(looks % 4 < 2 ? SCREEN : PHONE);
    await page.goto(address);
    problems.push(...(await look(page, name)));
  }
  return problems;
}

/** How often this process has looked: themes and widths take turns by it where not every page is seen in all. */
let looks = 0;

/**
 * What is wrong with what is on the screen, in both themes where all is looked at and in the next one elsewhere, and
 * whether it fits a wide screen and a phone.
 */
async function look(page: Page, name: string): Promise<string[]> {
  const problems: string[] = [];
  const themes = ['light', 'dark'] as const;
  const turns = deep ? themes : themes.filter((_, index) => index === looks % 2);
  looks += 1;
  for (const [index, colorScheme] of turns.entries()) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    // Only colours differ between the themes.
    const found = await accessibilityProblems(page, index > 0 ? ['color-contrast'] : undefined);
    problems.push(...found.map((problem) => `${name}, ${colorScheme}: ${problem}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const viewport = page.viewportSize() ?? SCREEN;
  for (const other of [viewport, viewport.width > PHONE.width ? PHONE : SCREEN]) {
    await page.setViewportSize(other);
    problems.push(...(await sideways(page, `${name}, ${other.width} pixels wide,`)));
  }
  await page.setViewportSize(viewport);
  return problems;
}

async function sideways(page: Page, name: string): Promise<string[]> {
  const tooWide = await page.evaluate(async () => {
    // The frame after the next has been laid out for a viewport that was just set.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return tooWide > 0 ? [`${name} scrolls sideways by ${tooWide} pixels`] : [];
}
