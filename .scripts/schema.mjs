/** `npm run schema`: writes the JSON Schema of the story file from the definitions that check an import. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { runModule } from './module.mjs'

ensureInstalled()
const { STORY_SCHEMA_PATH, storySchemaText } = await runModule('src/core/interchange/storySchema.ts')
const path = join('public', STORY_SCHEMA_PATH)
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, storySchemaText())
console.log(`Wrote ${path}`)
