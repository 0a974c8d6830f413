import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

// Otherwise graphql is loaded twice, and refuses types made by the other copy.
const deps = { inline: [/type-graphql/] };

export default defineConfig({
  test: {
    projects: [
      {
        root: './api',
        test: { name: 'unit-api', include: ['src/**/*.test.ts'], server: { deps } },
      },
      {
        root: './api',
        test: {
          name: 'integration-api',
          include: ['test/**/*.test.ts'],
          globalSetup: [fileURLToPath(new URL('api/test/global-setup.ts', import.meta.url))],
          server: { deps },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './admin/vitest.config.ts',
        root: './admin',
        test: { name: 'unit-admin' },
      },
      {
        extends: './e2e/lever-sandbox/vitest.config.ts',
        root: './e2e/lever-sandbox',
        test: { name: 'unit-lever-sandbox' },
      },
      {
        test: { name: 'unit-scripts', include: ['scripts/**/*.test.mjs'] },
      },
    ],
  },
});
