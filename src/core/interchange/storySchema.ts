/** The published JSON Schema of the story file, made from the definitions that check an import. */
import * as z from 'zod/mini'
import { STORY_FILE_FORMAT, STORY_FILE_VERSION, storyFileShape, storyNotes } from './storyShape'

/** Where the schema lies, from the app's own folder. */
export const STORY_SCHEMA_PATH = `schema/${STORY_FILE_FORMAT}-${STORY_FILE_VERSION}.schema.json`

/** A name, not an address: the schema lies beside the app, wherever that is hosted. Of version 1, for good. */
const STORY_SCHEMA_ID = 'urn:uuid:ace5fbed-1065-413b-b1c9-26983f8fec42'

/** The schema as the text of its file. JSON Schema, draft 2020-12. */
export function storySchemaText(): string {
  const schema = z.toJSONSchema(storyFileShape, { target: 'draft-2020-12', metadata: storyNotes, reused: 'inline' })
  const { $schema, ...rest } = schema
  const head = {
    $schema,
    $id: STORY_SCHEMA_ID,
    title: `Claimdesk story file, version ${STORY_FILE_VERSION}`,
  }
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`
}
