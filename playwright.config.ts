import { defineConfig } from 'playwright/test';
import { findBrowser } from './e2e/find-browser.ts';

const browser = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/set-up.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may stall for seconds; what passed only on its second try is named in the summary.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: false,
  // Each worker has a server of its own that trains; two cores carry two.
  workers: 2,
  reporter: [['list'], ['json']],
  use: {
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: browser.path, args: browser.args },
    actionTimeout: 15_000,
    // A trace draws every frame and copies every page, which costs more than most tests: it is kept of second tries only.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
});
