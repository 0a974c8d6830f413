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

/** @typedef {{ name: string, ms: number }} TimedTest */

/**
 * The ten slowest tests of a run, from the same report.
 * @param {string} path
 * @returns {TimedTest[]} the slowest first; none when the run died before it wrote any
 */
export function readSlowest(path) {
  if (!existsSync(path)) return [];
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return (report.suites ? journeysIn(report.suites) : testsIn(report.testResults ?? []))
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, 10);
}

/**
 * @param {{ name: string, assertionResults: { fullName: string, duration?: number | null }[] }[]} files as vitest writes them
 * @returns {TimedTest[]}
 */
function testsIn(files) {
  return files.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      name: `${basename(name)}: ${fullName}`,
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
 * @returns {TimedTest[]}
 */
function journeysIn(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...journeysIn(inner),
    ...specs.map(({ title, file, tests }) => ({
      name: `${basename(file)}: ${title}`,
      ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    })),
  ]);
}
