/** Runs a TypeScript module of this repository in Node, through Vite's own transform. */
import { resolve } from 'node:path'

/** The module's exports. `path` is relative to the repository. */
export async function runModule(path) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(resolve(path), { configFile: false, logLevel: 'error' })
  return module
}
