import { lazy, Suspense, useState } from 'react'
import { openSample } from '../../app/actions/openSample'
import { useDesk } from '../../app/desk'
import { openImport } from '../../app/state/importing'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { useOpenStory } from '../articles/useOpenStory'
import styles from './WelcomeView.module.css'

const ImportStoryFile = lazy(() =>
  import('../exchange/ImportStoryFile').then((module) => ({ default: module.ImportStoryFile })),
)

/** The first visit: what Claimdesk does, in a breath, and two ways to begin. */
export function WelcomeView() {
  const desk = useDesk()
  const openStory = useOpenStory(null)
  const [isOpening, setOpening] = useState(false)

  async function open(): Promise<void> {
    setOpening(true)
    openStory(await openSample(desk, null))
    setOpening(false)
  }
  return (
    <section className={styles.welcome}>
      <Glyph name="mark" size={44} />
      <h1>What several outlets say about one story, side by side, claim by claim</h1>
      <p>
        Drop in the articles. Mark a claim and tag it verified, unverified or disputed. See who else states it, and in
        which words.
      </p>
      <p className={styles.promise}>
        <strong>Nothing leaves this device.</strong> No account, no upload; after this first load it works without a
        network.
      </p>
      <div className={styles.acts}>
        <Button look="primary" onClick={openImport} aria-haspopup="dialog">
          Import articles
        </Button>
        <Button onClick={() => void open()} disabled={isOpening}>
          {isOpening ? 'Opening the sample story…' : 'Open the sample story'}
        </Button>
      </div>
      <p className={styles.small}>
        The sample is five articles of our own writing, by invented outlets, on one real report.
      </p>
      <div className={styles.story}>
        <Suspense>
          <ImportStoryFile />
        </Suspense>
      </div>
    </section>
  )
}
