import { backupKey } from '../../app/actions/recordBackup'
import { useSetting } from '../../app/queries/records'
import { useDurability } from '../../app/state/durability'
import { instantWords } from '../../app/words'
import type { StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import styles from './ExchangeView.module.css'
import { ExportWay } from './ExportWays'
import type { Exporting } from './useExport'

/** When this story was last saved outside the browser, and how far the browser can be trusted to keep it. */
export function BackupSection({ storyId, exporting }: { storyId: StoryId; exporting: Exporting }) {
  const backedUpAt = useSetting(backupKey(storyId))
  const durability = useDurability((state) => state.durability)
  const last = typeof backedUpAt === 'string' ? `Last backup ${instantWords(backedUpAt)}` : 'No backup yet'
  return (
    <section>
      <h2>Backup</h2>
      <ul role="list">
        <ExportWay
          name={backedUpAt === undefined ? 'Backup' : last}
          size=""
          says={
            durability === 'kept'
              ? 'A story file is a backup of its story. The browser has promised to keep this site’s data, but a lost laptop keeps no promise.'
              : 'A story file is a backup of its story. Keep it outside this browser.'
          }
        >
          <Button disabled={exporting.running !== null} onClick={() => void exporting.start('story')}>
            Back up now
          </Button>
        </ExportWay>
      </ul>
      {durability === 'mayBeCleared' && (
        <p className={styles.notice}>
          <span className={styles.danger}>
            <Glyph name="warning" />
          </span>
          <strong>This browser may delete the story when space runs short.</strong>
        </p>
      )}
    </section>
  )
}
