/**
 * `npm run bench -- SET… [--rounds=N] [--json]`: speed and quality beside the peers, in Chromium.
 *
 * Installs the peers of tests/bench/package.json when they are missing, so that the app's own tree never holds them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { runModule } from './module.mjs'

ensureInstalled()
ensurePeers()
const { bench } = await runModule('tests/bench/main.ts')
process.exitCode = await bench(process.argv.slice(2), await ensureChromium())

/** Throws one sentence when npm fails. */
function ensurePeers() {
  const stamp = 'tests/bench/node_modules/.package-lock.json'
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('tests/bench/package-lock.json').mtimeMs) return
  console.error('Installing the peers to compare with (once).')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: 'tests/bench',
    stdio: ['inherit', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm could not install the peers: see its message above.')
}
