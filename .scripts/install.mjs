/** Installs the packages of package-lock.json when they are missing or older than it. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** Throws one sentence when npm fails. */
export function ensureInstalled() {
  const stamp = 'node_modules/.package-lock.json'
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs) return
  console.log('Installing packages (once).')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm could not install the packages: see its message above.')
}
