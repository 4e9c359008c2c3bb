/** A folder served by a process of its own, for tests that take the server away. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type ServedFolder = {
  /** Where the folder's `index.html` is, ending in a slash. */
  readonly url: string
  /** Kills the process; resolves when it is gone. */
  kill(): Promise<void>
}

/** Serves `folder` under `base`, which begins and ends with a slash, on a free port of 127.0.0.1. */
export async function serveFolder(folder: string, base = '/'): Promise<ServedFolder> {
  const program = fileURLToPath(new URL('./staticServer.mjs', import.meta.url))
  const child = spawn(process.execPath, [program, folder, base], { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await firstLine(child)
  return { url, kill: () => kill(child) }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) return reject(new Error('The static server has no output to read its address from.'))
    createInterface(child.stdout).once('line', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The static server ended with code ${code}.`)))
  })
}

function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
