import { availableParallelism } from 'node:os';

import { defineConfig } from '@playwright/test';

import { deep } from './journeys/stage/deep.ts';

const chromium = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: './journeys',
  globalSetup: './journeys/stage/global-setup.ts',
  outputDir: './test-results',
  // One more than there are cores: a journey waits now and then, for pages to settle and programs to start.
  workers: Math.max(2, availableParallelism()) + 1,
  fullyParallel: true,
  // A journey that fails sometimes is a bug of the product or of the journey, and must show.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Long enough for a machine that does other things too: what works is done in a fraction of it.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: process.env['CI'] ? [['line'], ['html', { open: 'never' }]] : [['line']],
  use: {
    // A trace of every step costs more than the steps, and is asked for by --trace on.
    screenshot: 'only-on-failure',
    viewport: { width: 1440, height: 900 },
    // Drawing what moves takes most of what a browser does without a graphics card.
    contextOptions: { reducedMotion: deep ? 'no-preference' : 'reduce' },
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'journeys', testMatch: '*.spec.ts' },
    // Not a test: only when SCREENSHOTS names a folder for them.
    ...(process.env['SCREENSHOTS'] ? [{ name: 'screenshots', testMatch: 'screenshots.ts' }] : []),
  ],
});
