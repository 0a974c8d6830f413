import { join } from 'node:path';

import { test } from './fixtures.ts';
import { everyPage } from './pages/every-page.ts';
import { settled } from './pages/settled.ts';
import { fillImports } from './stage/hires.ts';

const folder = process.env['SCREENSHOTS'] ?? '';

test('pictures of every page, filled', async ({ page, client, lever }) => {
  test.setTimeout(300_000);
  const take = async (name: string, address: string) => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.goto(address);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        // A window as high as the page: what sticks to its edges is then where people see it.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width, height });
        const path = join(folder, `${name}-${colorScheme}-${width}.png`);
        await page.screenshot({ path, animations: 'disabled' });
      }
    }
  };
  await take('sign-in', '/sign-in');
  await client.signIn();
  await take('home-empty', '/');
  await take('lever-empty', '/settings/integrations/lever');
  await client.listenToHires();
  await fillImports(lever, client);
  for (const { name, address } of await everyPage(client)) await take(name, address);
});
