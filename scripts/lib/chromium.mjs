import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { runTool } from './checks/tool.mjs';
import { root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { runCommand } from './run-command.mjs';

/** Without windows first: a Chromium that could show one starts several times as much for each journey. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const debianPackage = 'chromium-headless-shell';

/**
 * Finds a Chromium for the browser journeys, or installs one.
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ path: string | undefined, note: string }>} path: undefined when Playwright knows its own
 * @throws {Refusal} when there is none and none can be had
 */
export async function provideChromium(signal) {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) {
    throw new Refusal(
      `CHROMIUM_PATH names ${given}, which does not exist.`,
      'Correct or unset it.',
    );
  }
  const found = given ?? findOnPath();
  if (found) return { path: found, note: `Chromium found at ${found}` };

  const attempts = [];
  if (process.getuid?.() === 0 && isDebian()) {
    const { ok, output } = await runCommand({
      program: 'sh',
      args: ['-c', `apt-get update && apt-get install -y --no-install-recommends ${debianPackage}`],
      cwd: root,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      signal,
    });
    const installed = ok ? findOnPath() : undefined;
    if (installed)
      return { path: installed, note: `Chromium installed from Debian at ${installed}` };
    attempts.push(output);
  }
  const { ok, output } = await runTool('playwright', ['install', '--only-shell', 'chromium'], {
    folder: 'e2e',
    signal,
  });
  if (ok) return { path: undefined, note: 'Chromium installed by Playwright' };
  throw new Refusal(
    'There is no Chromium for the browser journeys, and none could be installed.',
    'Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
    [...attempts, output].join('\n'),
  );
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), mac].find(
    existsSync,
  );
}

function isDebian() {
  // Ubuntu's package of that name needs snap, which containers do not have.
  return (
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
