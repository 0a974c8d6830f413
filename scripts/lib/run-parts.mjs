import { Interrupted } from './interruption.mjs';
import { secondsSince } from './progress.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {import('./test-parts.mjs').TestPart} TestPart */
/** @typedef {import('./checks/suites.mjs').Outcome & { name: string, seconds: string }} Result */

/** Leaves the processors to the tests, of which many measure time. */
const BESIDE_TESTS = 10;

/**
 * Runs the suites one after another, since they use every core, and the checks in the moments in which tests wait.
 * Without suites, two checks at a time.
 * @param {TestPart[]} parts
 * @param {{ signal: AbortSignal, report: (result: Result) => void }} options
 * @returns {Promise<Result[]>} in the order of the parts
 */
export async function runParts(parts, { signal, report }) {
  /** @type {Map<TestPart, Result>} */
  const results = new Map();
  /** @param {TestPart[]} waiting @param {number} [niceness] */
  const lane = async (waiting, niceness) => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const result = await runPart(part, { signal, ...(niceness && { niceness }) });
      results.set(part, result);
      report(result);
    }
  };
  const checks = parts.filter(({ group }) => group === 'check');
  const suites = parts.filter(({ group }) => group !== 'check');
  await Promise.all(
    suites.length > 0 ? [lane(suites), lane(checks, BESIDE_TESTS)] : [lane(checks), lane(checks)],
  );
  return parts.flatMap((part) => results.get(part) ?? []);
}

/** @param {TestPart} part @param {import('./run-command.mjs').Conditions} conditions @returns {Promise<Result>} */
async function runPart({ name, run }, conditions) {
  const startedAt = performance.now();
  const seconds = () => secondsSince(startedAt);
  try {
    return { name, ...(await run(conditions)), seconds: seconds() };
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    // A part that cannot even run has failed like any other, and the rest still has something to say.
    const text =
      error instanceof Refusal
        ? `${error.details}\n${error.message}\n${error.cure}`
        : String(error instanceof Error ? error.stack : error);
    return { name, ok: false, output: text, seconds: seconds() };
  }
}

/**
 * The table at the end, and what it adds up to: tests where a part has tests, else the part itself.
 * @param {Result[]} results
 */
export function summarize(results) {
  const counted = results.map(
    ({ ok, counts }) => counts ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 },
  );
  const total = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    counted.reduce((sum, counts) => sum + counts[key], 0);
  const rows = results.map(({ name, ok, seconds, counts, note }) => {
    const nothingRun = counts && counts.passed + counts.failed === 0;
    const end = ok ? (nothingRun ? 'left out' : 'pass') : 'FAIL';
    const details = [
      counts &&
        !nothingRun &&
        `${counts.passed} passed${counts.failed ? `, ${counts.failed} failed` : ''}${counts.skipped ? `, ${counts.skipped} skipped` : ''}`,
      note,
    ];
    return `  ${name.padEnd(22)} ${end.padEnd(8)} ${`${seconds} s`.padStart(10)}   ${details.filter(Boolean).join('; ')}`.trimEnd();
  });
  return {
    table: rows.join('\n'),
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
  };
}
