/** `npm run evaluate -- SET… [PATH…] [--json] [--explain]`: quality figures on gold and corpora. */

import { ensureInstalled } from './install.mjs'
import { runModule } from './module.mjs'

ensureInstalled()
const { evaluate } = await runModule('tests/evaluate/main.ts')
process.exitCode = await evaluate(process.argv.slice(2))
