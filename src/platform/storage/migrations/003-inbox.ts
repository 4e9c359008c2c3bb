/**
 * Version 3: what waits to be imported, so that a batch goes on after a reload.
 *
 * Nothing here is of a story yet: rows go as they settle, and none of it is exported or undone. Released: this file
 * never changes.
 */
import type { Migration } from '../migration'

export const inbox: Migration = { version: 3, stores: { batches: 'id', inbox: 'id, batchId', offered: 'id' } }
