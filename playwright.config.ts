import { defineConfig } from '@playwright/test'

/**
 * Stories in a real browser against the real system, which test/e2e/support/system.ts starts from dist/ (`npm run build`
 * first). The browser is Debian's; CHROMIUM names another.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // One system, one database: the stories follow each other.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 720 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
    },
  },
})
