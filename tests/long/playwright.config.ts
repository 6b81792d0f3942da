import { defineConfig } from '@playwright/test';
import quick from '../playwright.config';

/** Browser tests that take longer than `npm test` may; part of `npm run test:long`. */
export default defineConfig({
  ...quick,
  testDir: '.',
  testMatch: '**/*.browser.ts',
  outputDir: '../../test-results/long',
  reporter: 'line',
  webServer: { ...(quick.webServer as object), cwd: '../..' } as NonNullable<
    typeof quick.webServer
  >,
});
