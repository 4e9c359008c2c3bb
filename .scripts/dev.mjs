/** `npm run dev [-- --no-open]`: the development server, which shows every change at once; without offline use and without the policy of builds. */
import { hasDisplay } from './display.mjs'
import { installOrExit } from './install.mjs'

installOrExit()
const { createServer } = await import('vite')
const open = hasDisplay() && !process.argv.includes('--no-open')
const server = await createServer({ server: { host: '127.0.0.1', open } })
await server.listen()
server.printUrls()
