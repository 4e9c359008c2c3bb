import { defineConfig } from '@playwright/test'
import { findChromium } from '../../.scripts/chromium.mjs'
import type { DeskOptions } from './deskTest'

/** The journeys through the built app. Each test has a server of its own, so there is none to start here. */
export default defineConfig<DeskOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../node_modules/.cache/e2e',
  workers: '50%',
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: (await findChromium()) ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
    },
  },
})
