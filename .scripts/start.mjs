/** `npm start [-- --no-open]`: installs what is missing, builds, serves the built app on this machine and opens it. */
import { hasDisplay } from './display.mjs'
import { installOrExit } from './install.mjs'

/** The first port tried; the next free one is taken after it. */
const PORT = 4173

installOrExit()
const { build, preview } = await import('vite')
await build({ logLevel: 'error' })
const open = hasDisplay() && !process.argv.includes('--no-open')
const server = await preview({ logLevel: 'warn', preview: { host: '127.0.0.1', port: PORT, strictPort: false, open } })
console.log(`\nClaimdesk is at ${server.resolvedUrls.local[0]}`)
console.log(`${open ? '' : 'Open that address in a browser. '}Press Ctrl+C to stop.`)
