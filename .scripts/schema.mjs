/** `npm run schema`: writes the JSON Schemas of the story file from the definitions that check an import. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { runModule } from './module.mjs'

ensureInstalled()
const { SCHEMA_VERSIONS, storySchemaPath, storySchemaText } = await runModule('src/core/interchange/storySchema.ts')
for (const version of SCHEMA_VERSIONS) {
  const path = join('public', storySchemaPath(version))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, storySchemaText(version))
  console.log(`Wrote ${path}`)
}
