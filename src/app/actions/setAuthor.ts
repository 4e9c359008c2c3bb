import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { type WriteRefusal, write } from '../record'

/** Keeps the checker's name on this device; it stands beside every change from now on. Empty means none. */
export function setAuthor(desk: Desk, name: string): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    await desk.database.settings.put({ key: 'author', value: name.replaceAll(/\s+/gu, ' ').trim() })
    return null
  })
}
