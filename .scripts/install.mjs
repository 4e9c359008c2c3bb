/** Installs the packages of package-lock.json when they are missing or of another version. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Every command works from the top of the repository, wherever it was called. */
process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'))

/** Throws one sentence when npm fails. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing packages (once).')
  // Not `npm ci`: it refuses a lock file that was written where packages for other machines could not be looked up.
  const { status } = spawnSync('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm could not install the packages: see its message above.')
}

/** As `ensureInstalled`; where it fails, the sentence is the last thing said. */
export function installOrExit() {
  try {
    ensureInstalled()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

/** Compares what npm noted down beside the packages with the lock file; packages for other machines may be missing. */
function isInstalled() {
  const note = 'node_modules/.package-lock.json'
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  const wanted = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
  return wanted.every(([path, entry]) => {
    if (path === '' || (entry.optional && !installed[path])) return true
    return installed[path]?.version === entry.version
  })
}
