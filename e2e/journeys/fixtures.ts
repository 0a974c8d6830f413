import { writeFile } from 'node:fs/promises';

import {
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from '@playwright/test';

import { install, type Installation } from './stage/installation.ts';
import type { LeverSandbox } from './stage/lever-sandbox.ts';
import { SharedInstallations } from './stage/shared-installations.ts';
import { type SoraClient, soraClient } from './stage/sora-client.ts';
import { watchPages } from './stage/watch-pages.ts';

interface Stage {
  /** Whether jobs are worked off by another process than the API's. */
  apart: boolean;
  /**
   * The name of an installation that tests have in common, one after another: whatever the one before has left is
   * there. `null` for one of the test's own.
   */
  shared: string | null;
  /** The installation, just set up where it is not shared. */
  sora: Installation;
  lever: LeverSandbox;
  /** The API, as the person signed in in `page`. */
  client: SoraClient;
  /** The administrator's browser, signed in. */
  admin: Page;
  /** Somebody else's browser. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<{ page: Page; client: SoraClient }>;
}

export const test = base.extend<Stage, { installations: SharedInstallations }>({
  apart: [false, { option: true }],
  shared: [null, { option: true }],
  installations: [
    // Playwright reads the names of fixtures from the pattern, also where there is none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const installations = new SharedInstallations();
      await use(installations);
      await installations.stop();
    },
    { scope: 'worker' },
  ],
  sora: async ({ apart, shared, installations }, use, testInfo) => {
    const sora = shared === null ? await install(apart) : await installations.get(shared);
    await use(sora);
    if (testInfo.status !== testInfo.expectedStatus)
      await writeFile(testInfo.outputPath('programs.log'), sora.logs());
    if (shared === null) await sora.stop();
  },
  lever: ({ sora }, use) => use(sora.lever),
  baseURL: ({ sora }, use) => use(sora.url),
  context: async ({ context, sora }, use) => {
    await watched(context, sora, use);
  },
  client: ({ context, sora }, use) => use(soraClient(context.request, sora.url)),
  admin: async ({ client, page }, use) => {
    await client.signIn();
    await use(page);
  },
  anotherBrowser: async ({ browser, sora }, use) => {
    const contexts: BrowserContext[] = [];
    const problems: (readonly string[])[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: sora.url, ...options });
      contexts.push(context);
      problems.push(watchPages(context, hostsOf(sora)));
      return { page: await context.newPage(), client: soraClient(context.request, sora.url) };
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(problems.flat()).toEqual([]);
  },
});

export { expect };

async function watched(
  context: BrowserContext,
  sora: Installation,
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const problems = watchPages(context, hostsOf(sora));
  await use(context);
  expect(problems, 'asked another host, broke the content policy, or fell over').toEqual([]);
}

function hostsOf({ url, lever }: Installation): string[] {
  return [new URL(url).host, new URL(lever.url).host];
}
