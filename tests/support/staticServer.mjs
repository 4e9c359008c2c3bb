/**
 * A static file host as plain as they come, in a process of its own so that a test can kill it.
 *
 * `node staticServer.mjs FOLDER BASE` serves FOLDER under BASE (`/` or `/desk/app/`) on a free port of 127.0.0.1 and
 * prints the address. Nothing may be kept by the browser's own cache: what works offline works through the service worker.
 */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, resolve, sep } from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

const [folder = 'dist', base = '/'] = process.argv.slice(2)
const root = resolve(folder)

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const below = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null
  const path = below === null ? null : resolve(root, below === '' ? 'index.html' : below)
  const isFile = path?.startsWith(root + sep) && existsSync(path) && statSync(path).isFile()
  if (!isFile) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
    return
  }
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  createReadStream(path).pipe(response)
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}${base}`)
})
