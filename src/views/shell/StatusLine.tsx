import { useEffect, useState } from 'react'
import { useSetting } from '../../app/queries/records'
import { useAnnouncements } from '../../app/state/announcements'
import { useDurability } from '../../app/state/durability'
import { useOffline } from '../../app/state/offline'
import { openKeys } from '../../app/state/panels'
import type { StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { ImportUnderWay } from './ImportUnderWay'
import styles from './Shell.module.css'

const OFFLINE_WORDS = {
  unsupported: 'Needs the network to load',
  preparing: 'Getting ready for offline',
  ready: 'Ready offline',
  updateWaiting: 'Ready offline',
} as const

/** The quiet line: where the data is, whether it is kept, how old the last backup is, whether the network is needed. */
export function StatusLine({ storyId }: { storyId: StoryId | null }) {
  const durability = useDurability((state) => state.durability)
  const offline = useOffline((state) => state.readiness)
  const said = useAnnouncements((state) => state.said)
  return (
    <footer className={styles.foot}>
      <span>On this device only</span>
      {durability === 'kept' && <span>Storage kept</span>}
      {/* Only once there is something to lose. */}
      {durability === 'mayBeCleared' && storyId !== null && (
        <span className={styles.warn}>
          <Glyph name="warning" />
          May be cleared by the browser
        </span>
      )}
      {storyId !== null && <BackupAge storyId={storyId} />}
      <span>{OFFLINE_WORDS[offline]}</span>
      <ImportUnderWay />
      <span className={styles.spring} />
      <span role="status" className={styles.said} key="status">
        {/* A new key makes the same sentence, said twice, a change that is read again. */}
        <span key={said.count}>{said.text}</span>
      </span>
      <Button look="plain" tight className={styles.keys} onClick={openKeys}>
        <kbd aria-hidden="true">?</kbd> Keys
      </Button>
    </footer>
  )
}

const DAY_MS = 86_400_000

function BackupAge({ storyId }: { storyId: StoryId }) {
  const backedUpAt = useSetting(`backup:${storyId}`)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  if (backedUpAt === undefined) return null
  if (typeof backedUpAt !== 'string') return <span>No backup yet</span>
  const days = Math.floor(Math.max(0, now - Date.parse(backedUpAt)) / DAY_MS)
  return <span>{days === 0 ? 'Backup from today' : days === 1 ? 'Backup 1 day old' : `Backup ${days} days old`}</span>
}
