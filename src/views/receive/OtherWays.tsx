import { useEffect } from 'react'
import { Link } from 'wouter'
import { ACCEPTED_NAMES } from '../../app/actions/receiveFiles'
import { receiveKept } from '../../app/actions/receiveKept'
import { closeImport } from '../../app/state/importing'
import { useReceiving } from '../../app/state/receiving'
import { numberWords } from '../../app/words'
import { RECEIVE_PATH } from '../paths'
import { BookmarkLink } from './BookmarkLink'
import styles from './OtherWays.module.css'

/** The ways in that begin outside this window, each in a sentence or two. */
export function OtherWays({ isOpen = false }: { isOpen?: boolean }) {
  const waitingCount = useReceiving(({ arrivals }) => arrivals.length)
  useEffect(() => void receiveKept(), [])
  return (
    <>
      {waitingCount > 0 && (
        <p className={styles.waiting}>
          <Link href={RECEIVE_PATH} onClick={closeImport}>
            {waitingCount === 1 ? 'One thing was' : `${numberWords(waitingCount)} things were`} sent to Claimdesk and
            not imported yet
          </Link>
        </p>
      )}
      <details className={styles.ways} open={isOpen}>
        <summary>Other ways in</summary>
        <BookmarkLink />
        <strong>From another window</strong>
        <p>
          Drag a marked passage here, or a file, or a folder. Or copy it and press <kbd>Ctrl V</kbd> outside any field.
          A link alone is not enough: Claimdesk asks no other site for anything.
        </p>
        <strong>From another app</strong>
        <p>
          Install Claimdesk from the browser’s menu. It then stands among the apps to share to and to open a file with:{' '}
          {ACCEPTED_NAMES}.
        </p>
      </details>
    </>
  )
}
