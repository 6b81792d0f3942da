import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../src/cli/chromium';

/**
 * Browser tests on what is built into `build/`. The server says which port it got; Playwright hands
 * it on to the workers, which read this file anew.
 */
const port = process.env.BAROMETER_PORT;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/browser',
  // Text that is read by people too: one version, on every computer.
  snapshotPathTemplate: '{testFileDir}/transcript/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  // Two cores. No second try: a test that fails now and then tells of a fault that does so.
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: [['line'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    ...(port === undefined ? {} : { baseURL: `http://localhost:${port}/` }),
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs() },
  },
  projects: [{ name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true } }],
  webServer: {
    command: 'node src/cli/run.mjs start --no-build',
    cwd: '..',
    env: { PORT: '0', HOST: '127.0.0.1' },
    wait: { stdout: /http:\/\/localhost:(?<barometer_port>\d+)\// },
    stdout: 'ignore',
  },
});
