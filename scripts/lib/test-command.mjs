import { changedFiles, changedParts } from './changed-parts.mjs';
import { Interrupted, watchInterruption } from './interruption.mjs';
import { installPackages } from './install.mjs';
import { createProgress } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { runParts, summarize } from './run-parts.mjs';
import { testParts } from './test-parts.mjs';
import { slowestOf } from './test-report.mjs';

const groups = ['check', 'unit', 'integration', 'e2e'];

/**
 * Installs what is missing and tests everything, or one group.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function test(args) {
  const signal = watchInterruption(() => process.exit(130));
  const progress = createProgress();
  try {
    const parts = await chooseParts(args, signal);
    await progress.step('Installing packages', async (note) => {
      if (!(await installPackages(signal))) note('Packages are installed');
    });
    const results = await runParts(parts, {
      signal,
      report({ name, ok, output, seconds, note }) {
        const mark = ok ? progress.paint(32, '✓') : progress.paint(31, '✗');
        process.stdout.write(
          `  ${mark} ${name.padEnd(22)} ${seconds.padStart(8)} s${note ? `   ${note}` : ''}\n`,
        );
        if (!ok) process.stdout.write(`\n${output.trim()}\n\n`);
      },
    });
    const { table, passed, failed, skipped } = summarize(results);
    process.stdout.write(`\n${table}\n${slowest(results, 'files')}${slowest(results, 'tests')}`);
    // Nothing left out goes unsaid, also where only the last line is read.
    const leftOut = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stdout.write(`\n${passed} passed, ${failed} failed${leftOut}\n`);
    return failed === 0 && results.every(({ ok }) => ok) ? 0 : 1;
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(
      `\n${error.details ? `${error.details}\n\n` : ''}${error.message}\n${error.cure}\n`,
    );
    return 1;
  }
}

/** @param {import('./run-parts.mjs').Result[]} results @param {'files' | 'tests'} what */
function slowest(results, what) {
  const found = slowestOf(results.flatMap((result) => result.slowest?.[what] ?? []));
  if (found.length === 0) return '';
  const rows = found.map(({ name, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s   ${name}`);
  return `\nThe slowest ${what}\n${rows.join('\n')}\n`;
}

/** @param {string[]} args @param {AbortSignal} signal */
async function chooseParts(args, signal) {
  if (args.length === 0) return testParts;
  if (args.length === 1 && args[0] === '--deep') {
    // Tests that exist in a small and in a full form read it.
    process.env.SORA_TEST_DEEP = '1';
    return testParts;
  }
  const [flag, group = ''] = args;
  if (flag === '--changed' && args.length <= 2) {
    const since = group || 'HEAD';
    return changedParts(await changedFiles(since, signal), since);
  }
  if (flag !== '--only' || !groups.includes(group) || args.length > 2) {
    throw new Refusal(
      `Unknown arguments: ${args.join(' ')}`,
      `Use --deep, --changed, --only with one of ${groups.join(', ')}, or nothing.`,
    );
  }
  return testParts.filter((part) => part.group === group);
}
