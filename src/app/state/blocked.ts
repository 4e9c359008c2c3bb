/** Whether this tab waits for another one that holds an older version of the database open. */
import { create } from 'zustand'
import type { Database } from '../../platform/storage/database'

export const useBlocked = create<{ readonly isBlocked: boolean }>(() => ({ isBlocked: false }))

/**
 * Says so while an upgrade waits. A tab that is asked to make way for a newer version closes its connection, and
 * Dexie opens it again when it is next used.
 */
export function watchBlocked(database: Database): void {
  database.on('blocked', () => useBlocked.setState({ isBlocked: true }))
  database.on('ready', () => useBlocked.setState({ isBlocked: false }))
}
