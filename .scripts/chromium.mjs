/** Finds a Chromium to drive, or installs one from what the machine offers. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of an installed Chromium or Chrome, or null. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH
  if (named && existsSync(named)) return named
  const usual = USUAL.find((path) => existsSync(path))
  if (usual) return usual
  try {
    const { chromium } = await import('playwright-core')
    const own = chromium.executablePath()
    return existsSync(own) ? own : null
  } catch {
    return null // playwright-core is not installed yet: nothing of its own to find
  }
}

/** A Chromium's path, installing one when there is none; throws one sentence that says what to do. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  console.log('No Chromium found: trying to install one.')
  const windows = process.platform === 'win32'
  const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', shell: windows }).status === 0
  run('npx', ['playwright', 'install', 'chromium'])
  const downloaded = await findChromium()
  if (downloaded) return downloaded
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    const apt = (...args) => {
      const [command, ...rest] = [...sudo, 'apt-get', ...args]
      return run(command, rest)
    }
    if (apt('update')) apt('install', '-y', '--no-install-recommends', 'chromium')
  }
  const installed = await findChromium()
  if (installed) return installed
  throw new Error(
    'The tests need Chromium or Chrome: install one with your package manager, or set CHROMIUM_PATH to its program file.',
  )
}
