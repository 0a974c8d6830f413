import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildPackages } from '../build.mjs';
import { provideChromium } from '../chromium.mjs';
import { root } from '../paths.mjs';
import { readSlowest, readTestCounts } from '../test-report.mjs';
import { runTool } from './tool.mjs';

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} output
 * @property {string} [note]
 * @property {{ passed: number, failed: number, skipped: number }} [counts] of tests; without any, the part counts as one
 * @property {ReturnType<typeof readSlowest>} [slowest]
 */

/**
 * Runs the vitest projects whose name begins so.
 * @param {string} prefix
 * @param {import('../run-command.mjs').Conditions} conditions
 * @param {string[]} [more] arguments: which tests of them
 * @returns {Promise<Outcome>}
 */
export function runVitest(prefix, conditions, more = []) {
  return withReport(async (report) =>
    runTool(
      'vitest',
      [
        'run',
        '--project',
        `${prefix}-*`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...more,
      ],
      conditions,
    ),
  );
}

/**
 * Runs the browser journeys on what was built.
 * @param {import('../run-command.mjs').Conditions} conditions
 * @returns {Promise<Outcome>}
 */
export async function runJourneys(conditions) {
  if (!existsSync(join(root, 'e2e', 'playwright.config.ts'))) {
    return {
      ok: true,
      output: '',
      note: 'no journeys yet',
      counts: { passed: 0, failed: 0, skipped: 0 },
    };
  }
  const chromium = await provideChromium(conditions.signal);
  await buildPackages(conditions.signal);
  const outcome = await withReport((report) =>
    runTool('playwright', ['test', '--reporter=list,json'], {
      folder: 'e2e',
      env: {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...(chromium.path ? { CHROMIUM_PATH: chromium.path } : {}),
      },
      ...conditions,
    }),
  );
  return { ...outcome, note: chromium.note };
}

/**
 * @param {(report: string) => Promise<{ ok: boolean, output: string }>} run
 * @returns {Promise<Outcome>}
 */
async function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), 'sora-report-'));
  try {
    const report = join(folder, 'report.json');
    const { ok, output } = await run(report);
    const counts = readTestCounts(report) ?? { passed: 0, failed: ok ? 0 : 1, skipped: 0 };
    // A run can fail with no test failing: an error outside of them, or a file that cannot be read.
    if (!ok && counts.failed === 0) counts.failed = 1;
    return { ok, output, counts, slowest: readSlowest(report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
