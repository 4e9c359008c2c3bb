import type { StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { type WriteRefusal, write } from '../record'

/** The setting that holds the instant of a story's last backup. */
export function backupKey(storyId: StoryId): string {
  return `backup:${storyId}`
}

/** Notes that the whole story has just been saved outside the browser. A fact about this device, not of the story. */
export function recordBackup(desk: Desk, storyId: StoryId): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    await desk.database.settings.put({ key: backupKey(storyId), value: desk.now() })
    return null
  })
}
