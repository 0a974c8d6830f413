import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

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

/**
 * As many files at once as there are cores, by processes that load the code once for all of their files: a unit
 * test leaves nothing behind in its process.
 */
const computing = { maxWorkers: Math.max(2, availableParallelism()), isolate: false };

export default defineConfig({
  test: {
    projects: [
      {
        root: './api',
        resolve,
        test: { ...computing, name: 'unit-api', include: ['src/**/*.test.ts'] },
      },
      {
        root: './api',
        resolve,
        test: {
          maxWorkers: computing.maxWorkers,
          sequence: { groupOrder: 1 },
          name: 'integration-api',
          include: ['test/**/*.test.ts'],
          globalSetup: [fileURLToPath(new URL('api/test/global-setup.ts', import.meta.url))],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './admin/vitest.config.ts',
        root: './admin',
        test: { ...computing, name: 'unit-admin' },
      },
      {
        extends: './e2e/lever-sandbox/vitest.config.ts',
        root: './e2e/lever-sandbox',
        test: { ...computing, name: 'unit-lever-sandbox' },
      },
      {
        test: { ...computing, name: 'unit-scripts', include: ['scripts/**/*.test.mjs'] },
      },
    ],
  },
});
