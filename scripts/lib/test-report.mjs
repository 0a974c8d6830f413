import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * How many tests a run had, from the JSON that vitest or Playwright wrote.
 * @param {string} path
 * @returns {{ passed: number, failed: number, skipped: number } | undefined} undefined when the run died before it wrote any
 */
export function readTestCounts(path) {
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  if (report.stats) {
    const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * A test, or a file with all of its tests.
 * @typedef {{ name: string, ms: number }} Timed
 */

/**
 * The ten slowest tests and files of a run, from the same report.
 * @param {string} path
 * @returns {{ tests: Timed[], files: Timed[] }} the slowest first; none when the run died before it wrote any
 */
export function readSlowest(path) {
  if (!existsSync(path)) return { tests: [], files: [] };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const tests = report.suites ? journeysIn(report.suites) : testsIn(report.testResults ?? []);
  /** @type {Map<string, number>} */
  const byFile = new Map();
  for (const { file, ms } of tests) byFile.set(file, (byFile.get(file) ?? 0) + ms);
  const files = [...byFile].map(([name, ms]) => ({ name, ms }));
  return {
    tests: slowestOf(tests.map(({ file, name, ms }) => ({ name: `${file}: ${name}`, ms }))),
    files: slowestOf(files),
  };
}

/** @param {Timed[]} timed */
export function slowestOf(timed) {
  return timed.toSorted((one, other) => other.ms - one.ms).slice(0, 10);
}

/**
 * @param {{ name: string, assertionResults: { fullName: string, duration?: number | null }[] }[]} files as vitest writes them
 * @returns {(Timed & { file: string })[]}
 */
function testsIn(files) {
  return files.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      file: basename(name),
      name: fullName,
      ms: duration ?? 0,
    })),
  );
}

/**
 * @typedef {object} Suite as Playwright writes it
 * @property {Suite[]} [suites]
 * @property {{ title: string, file: string, tests: { results: { duration: number }[] }[] }[]} [specs]
 */

/**
 * @param {Suite[]} suites
 * @returns {(Timed & { file: string })[]}
 */
function journeysIn(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...journeysIn(inner),
    ...specs.map(({ title, file, tests }) => ({
      file: basename(file),
      name: title,
      ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    })),
  ]);
}
