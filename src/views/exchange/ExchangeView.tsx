import type { Story } from '../../core/article/article'
import { BackupSection } from './BackupSection'
import styles from './ExchangeView.module.css'
import { ExportWays } from './ExportWays'
import { ImportStoryFile } from './ImportStoryFile'
import { useExport } from './useExport'

/** Files to hand on on one side, files to bring in on the other. Nothing is sent from here. */
export function ExchangeView({ story }: { story: Story }) {
  const exporting = useExport(story)
  return (
    <div className={styles.exchange}>
      <div className={styles.head}>
        <h1>Exchange</h1>
        <p>Files you hand on, files you bring in. Nothing is sent from here.</p>
      </div>
      <div>
        <ExportWays story={story} exporting={exporting} />
        <BackupSection storyId={story.id} exporting={exporting} />
      </div>
      <div>
        <section>
          <h2>Bring in</h2>
          <ImportStoryFile />
        </section>
      </div>
    </div>
  )
}
