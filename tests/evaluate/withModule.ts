/** Loads a module that loads more of itself later: what transforms it stays open until the work is done. */
import { resolve } from 'node:path'
import { createServer } from 'vite'

/** The result of `work` on the exports of the module at `path`, which is relative to the repository's root. */
export async function withModule<Module extends object, Value>(
  path: string,
  work: (module: Module) => Promise<Value>,
): Promise<Value> {
  const server = await createServer({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await work((await server.ssrLoadModule(`/${path}`)) as Module)
  } finally {
    await server.close()
  }
}
