/** Finds a Chromium to drive, or installs one from what the machine offers. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

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

/** Where a Chromium from the npm registry is unpacked; `start` sets the path of its libraries and runs it. */
const PACKED = resolve(dirname(fileURLToPath(import.meta.url)), '../node_modules/.cache/chromium')
const PACKED_START = resolve(PACKED, 'start')
/** The newest that still runs under Node 20. */
const PACKED_NAME = '@sparticuz/chromium@141.0.0'
/** It draws in software. */
const PACKED_ARGUMENTS = '--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --in-process-gpu'

/** No installer may hold up the tests for longer, in milliseconds. */
const INSTALLER_LIMIT_MS = 10 * 60_000

/** The path of an installed Chromium or Chrome, or null. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH
  if (named && existsSync(named)) return named
  const usual = USUAL.find((path) => existsSync(path))
  if (usual) return usual
  const own = await playwrightsOwn()
  if (own && runs(own)) return own
  return existsSync(PACKED_START) ? PACKED_START : null
}

/** A Chromium's path, installing one when there is none; throws one sentence that says what to do. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  console.log('No Chromium found: trying to install one.')
  for (const install of [installByPlaywright, installByApt, installFromRegistry]) {
    await install()
    const installed = await findChromium()
    if (installed) return installed
  }
  throw new Error(
    'The tests need Chromium or Chrome: install one with your package manager, or set CHROMIUM_PATH to its program file.',
  )
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core')
    const path = chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null // playwright-core is not installed yet: nothing of its own to find
  }
}

/** A downloaded Chromium may lack system libraries. Asked on Linux only: elsewhere it brings them, and may open a window. */
function runs(path) {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

function run(command, args, options = {}) {
  const windows = process.platform === 'win32'
  return spawnSync(command, args, { stdio: 'inherit', shell: windows, timeout: INSTALLER_LIMIT_MS, ...options })
}

function installByPlaywright() {
  run('npx', ['playwright', 'install', 'chromium'])
}

function installByApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-o', 'Acquire::http::Timeout=15', ...args]
    return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  }
  if (apt('update')) apt('install', '-y', '--no-install-recommends', 'chromium')
}

/** Where only npm works: a headless Chromium that travels as a package, with the libraries it needs, outside the app's tree. */
async function installFromRegistry() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  mkdirSync(PACKED, { recursive: true })
  writeFileSync(resolve(PACKED, 'package.json'), '{ "private": true }\n')
  const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', PACKED, PACKED_NAME]
  if (run('npm', npm).status !== 0) return
  const folder = resolve(PACKED, 'node_modules/@sparticuz/chromium')
  const unpack = `const { inflate } = await import(${JSON.stringify(pathToFileURL(resolve(folder, 'build/esm/lambdafs.js')).href)})
    for (const part of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br']) await inflate(${JSON.stringify(`${folder}/bin/`)} + part)`
  const env = { ...process.env, TMPDIR: PACKED }
  if (run(process.execPath, ['--input-type=module', '-e', unpack], { env }).status !== 0) return
  writeFileSync(`${PACKED}/fonts/fonts.conf`, `<fontconfig><dir>${PACKED}/fonts</dir></fontconfig>\n`)
  const settings = `LD_LIBRARY_PATH='${PACKED}/al2023/lib' FONTCONFIG_PATH='${PACKED}/fonts'`
  writeFileSync(PACKED_START, `#!/bin/sh\n${settings} exec '${PACKED}/chromium' ${PACKED_ARGUMENTS} "$@"\n`)
  chmodSync(PACKED_START, 0o755)
  if (!runs(PACKED_START)) rmSync(PACKED_START)
}
