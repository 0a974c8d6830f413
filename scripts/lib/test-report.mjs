import { existsSync, readFileSync } from 'node:fs';

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
