import { runVitest } from './checks/suites.mjs';
import { runTool } from './checks/tool.mjs';
import { checkPackage, checkScripts } from './checks/types.mjs';
import { root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./test-parts.mjs').TestPart} TestPart */

/** Each package's folder, those within another one first. */
const packages = ['e2e/lever-sandbox', 'e2e', 'api', 'admin', 'schema'];

/**
 * What finds most mistakes of a change in less than a minute: format and lint of the changed files, types of their
 * packages, the unit tests that import them, and the integration tests among them. The rest is named as left out.
 * @param {string[]} files changed ones that are still there, as paths from the root
 * @param {string} since a commit
 * @returns {TestPart[]}
 */
export function changedParts(files, since) {
  const code = files.filter((file) => /\.([cm]?[jt]s|vue)$/.test(file));
  const touched = new Set(code.map((file) => packages.find((each) => file.startsWith(`${each}/`))));
  // The admin app is typed by the schema.
  if (files.some((file) => file.startsWith('schema/'))) touched.add('schema').add('admin');
  const integration = files.filter((file) => /^api\/test\/.*\.test\.ts$/.test(file));
  /** @type {TestPart[]} */
  const parts = [
    {
      name: 'format',
      group: 'check',
      run: (conditions) =>
        runTool('oxfmt', ['--check', '--no-error-on-unmatched-pattern', ...files], conditions),
    },
    {
      name: 'unit tests',
      group: 'unit',
      run: (conditions) =>
        runVitest('unit', conditions, [`--changed=${since}`, '--passWithNoTests']),
    },
  ];
  if (code.length > 0) {
    parts.push({
      name: 'lint',
      group: 'check',
      run: (conditions) =>
        runTool(
          'oxlint',
          ['--type-aware', '--deny-warnings', '--no-error-on-unmatched-pattern', ...code],
          conditions,
        ),
    });
  }
  for (const folder of packages.filter((each) => touched.has(each))) {
    parts.push({
      name: `types of ${folder}`,
      group: 'check',
      run: (conditions) => checkPackage(folder, 'typecheck', conditions),
    });
  }
  if (code.some((file) => file.startsWith('scripts/')))
    parts.push({ name: 'types of scripts', group: 'check', run: checkScripts });
  if (integration.length > 0) {
    parts.push({
      name: 'integration tests',
      group: 'integration',
      run: (conditions) => runVitest('integration', conditions, integration),
    });
  }
  return [
    ...parts,
    leftOut('other checks', 'npm run check'),
    leftOut('other integration tests', 'npm run test:integration'),
    leftOut('browser journeys', 'npm run e2e'),
  ];
}

/** @param {string} name @param {string} command runs it @returns {TestPart} */
function leftOut(name, command) {
  const counts = { passed: 0, failed: 0, skipped: 1 };
  const outcome = { ok: true, output: '', note: `not run: ${command}`, counts };
  return { name, group: 'check', run: () => Promise.resolve(outcome) };
}

/**
 * What was changed since a commit, committed or not, without what was deleted.
 * @param {string} since
 * @param {AbortSignal} signal
 * @returns {Promise<string[]>} paths from the root
 * @throws {Refusal} when there is nothing to test
 */
export async function changedFiles(since, signal) {
  const git = async (/** @type {string[]} */ ...args) => {
    const asked = await runCommand({ program: 'git', args, cwd: root, env: process.env, signal });
    if (asked.ok) return asked.output.split('\0').filter(Boolean);
    throw new Refusal(
      `git cannot compare with ${since}.`,
      'Name a commit or branch.',
      asked.output,
    );
  };
  const changed = await git('diff', '--name-only', '-z', '--diff-filter=d', '--merge-base', since);
  const added = await git('ls-files', '-z', '--others', '--exclude-standard');
  const files = [...changed, ...added];
  if (files.length > 0) return files;
  throw new Refusal(
    `Nothing has changed since ${since}.`,
    'Name a commit or branch to compare with: npm run test:changed -- main',
  );
}
