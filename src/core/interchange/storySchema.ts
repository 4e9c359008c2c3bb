/** The published JSON Schema of the story file, made from the definitions that check an import. */
import * as z from 'zod/mini'
import { storyFileShape } from './storyShape'
import { STORY_FILE_FORMAT, STORY_FILE_VERSIONS, type StoryFileVersion, storyNotes } from './storyShapeParts'

/** Every version that can be written, the newest last. */
export const SCHEMA_VERSIONS: readonly StoryFileVersion[] = STORY_FILE_VERSIONS

/** Where the schema of a version lies, from the app's own folder. */
export function storySchemaPath(version: StoryFileVersion): string {
  return `schema/${STORY_FILE_FORMAT}-${version}.schema.json`
}

/** Names, not addresses: the schemas lie beside the app, wherever that is hosted. Each for good. */
const SCHEMA_IDS: Record<StoryFileVersion, string> = {
  1: 'urn:uuid:ace5fbed-1065-413b-b1c9-26983f8fec42',
  2: 'urn:uuid:0d0c53a7-39a4-4b5e-9a53-6f5cb0e1f2d4',
  3: 'urn:uuid:287064f8-0f60-4c17-ab7b-af316997a96f',
}

/** The schema as the text of its file. JSON Schema, draft 2020-12. */
export function storySchemaText(version: StoryFileVersion): string {
  const shape = storyFileShape(version)
  const schema = z.toJSONSchema(shape, { target: 'draft-2020-12', metadata: storyNotes, reused: 'inline' })
  const { $schema, ...rest } = schema
  const head = { $schema, $id: SCHEMA_IDS[version], title: `Claimdesk story file, version ${version}` }
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`
}
