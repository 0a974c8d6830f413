import { getPriority } from 'node:os';

import { expect, it } from 'vitest';

import { Refusal } from './refusal.mjs';
import { runCommand } from './run-command.mjs';
import { runParts, summarize } from './run-parts.mjs';

const options = { signal: new AbortController().signal, report: () => {} };

it('adds up tests where a part has tests, and the part itself elsewhere', () => {
  const { passed, failed } = summarize([
    { name: 'lint', ok: true, output: '', seconds: '1.0' },
    { name: 'types', ok: false, output: '', seconds: '1.0' },
    {
      name: 'unit',
      ok: false,
      output: '',
      seconds: '1.0',
      counts: { passed: 10, failed: 2, skipped: 1 },
    },
  ]);
  expect({ passed, failed }).toEqual({ passed: 11, failed: 3 });
});

it('says what was left out, and counts it as neither passed nor failed', () => {
  const { table, passed, failed, skipped } = summarize([
    { name: 'lint', ok: true, output: '', seconds: '1.0' },
    {
      name: 'docker compose',
      ok: true,
      output: '',
      seconds: '0.1',
      note: 'not checked: Docker Compose is not installed',
      counts: { passed: 0, failed: 0, skipped: 1 },
    },
  ]);
  expect({ passed, failed, skipped }).toEqual({ passed: 1, failed: 0, skipped: 1 });
  expect(table).toMatch(/docker compose +left out +0\.1 s +not checked/);
});

it('goes on after a part that fails or cannot run', async () => {
  const results = await runParts(
    [
      {
        name: 'a',
        group: 'check',
        run: () => Promise.reject(new Refusal('No tool.', 'Install it.')),
      },
      {
        name: 'b',
        group: 'check',
        run: () => Promise.resolve({ ok: false, output: 'b is wrong' }),
      },
      { name: 'c', group: 'unit', run: () => Promise.resolve({ ok: true, output: '' }) },
    ],
    options,
  );
  expect(results.map(({ name, ok }) => [name, ok])).toEqual([
    ['a', false],
    ['b', false],
    ['c', true],
  ]);
  expect(results[0]?.output).toContain('Install it.');
});

it('checks beside the tests, which have the processors first', async () => {
  /** @type {string[]} */
  const order = [];
  let suiteRuns = () => {};
  const suite = new Promise((resolve) => (suiteRuns = () => resolve(undefined)));
  await runParts(
    [
      {
        name: 'lint',
        group: 'check',
        async run(conditions) {
          await suite;
          const { output } = await runCommand({
            program: process.execPath,
            args: ['-p', 'os.getPriority()'],
            cwd: '.',
            env: process.env,
            ...conditions,
          });
          order.push(`lint as nice as ${output.trim()}`);
          return { ok: true, output: '' };
        },
      },
      {
        name: 'unit',
        group: 'unit',
        async run({ niceness }) {
          suiteRuns();
          order.push(`unit as ${niceness ?? 'nice as these tests'}`);
          return { ok: true, output: '' };
        },
      },
    ],
    options,
  );
  expect(order).toEqual([
    'unit as nice as these tests',
    `lint as nice as ${Math.max(10, getPriority())}`,
  ]);
});
