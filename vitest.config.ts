import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

import { LongestFirst } from './api/test/kit/longest-first.ts';

// Our code and its packages must share one graphql: Vite would give ours the copy made for bundlers, and each
// copy refuses types made by the other.
const resolve = {
  alias: [
    {
      find: /^graphql$/,
      replacement: fileURLToPath(new URL('api/node_modules/graphql/index.js', import.meta.url)),
    },
  ],
};

const cores = Math.max(2, availableParallelism());

/** By processes that load the code once for all of their files: a test leaves nothing behind in its process. */
const common = {
  maxWorkers: cores,
  isolate: false,
  // Long enough for a machine that does other things too.
  testTimeout: 30_000,
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root: './api',
        resolve,
        test: { ...common, name: 'unit-api', include: ['src/**/*.test.ts'] },
      },
      {
        root: './api',
        resolve,
        test: {
          ...common,
          // One more than there are cores: they wait now and then, for other processes and for time to pass.
          maxWorkers: cores + 1,
          // Files go in any order; the tests of one go on where those before have left its installation.
          sequence: { groupOrder: 1, shuffle: false },
          name: 'integration-api',
          include: ['test/**/*.test.ts'],
          globalSetup: [fileURLToPath(new URL('api/test/global-setup.ts', import.meta.url))],
          hookTimeout: 60_000,
        },
      },
      {
        extends: './admin/vitest.config.ts',
        root: './admin',
        test: { ...common, name: 'unit-admin' },
      },
      {
        extends: './e2e/lever-sandbox/vitest.config.ts',
        root: './e2e/lever-sandbox',
        test: { ...common, name: 'unit-lever-sandbox' },
      },
      {
        test: { ...common, name: 'unit-scripts', include: ['scripts/**/*.test.mjs'] },
      },
    ],
  },
});
