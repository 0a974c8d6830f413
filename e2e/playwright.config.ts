import { defineConfig } from '@playwright/test';

const chromium = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: './journeys',
  globalSetup: './journeys/stage/global-setup.ts',
  outputDir: './test-results',
  workers: 2,
  fullyParallel: true,
  // A journey that fails sometimes is a bug of the product or of the journey, and must show.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env['CI'] ? [['line'], ['html', { open: 'never' }]] : [['line']],
  use: {
    // Pictures of every step would cost more than the steps; what the page was like is kept all the same.
    trace: { mode: 'retain-on-failure', screenshots: false },
    viewport: { width: 1440, height: 900 },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
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
