/** Version 2: what people decided about the engine's proposals. Released: this file never changes. */
import type { Migration } from '../migration'

export const decisions: Migration = { version: 2, stores: { decisions: 'id, storyId' } }
