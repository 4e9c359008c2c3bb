/** The composition root: opens the database, watches the device, mounts the app. */
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { DeskProvider, deskOn } from './app/desk'
import { readDurability } from './app/state/durability'
import { useOffline } from './app/state/offline'
import { applyTheme } from './app/state/theme'
import { watchOffline } from './platform/offline/offlineReadiness'
import { Database } from './platform/storage/database'
import { App } from './views/App'
import { ErrorFence } from './views/shell/ErrorFence'
import { BlockedNotice } from './views/shell/Notices'

applyTheme(document.documentElement)
void readDurability()
watchOffline((readiness, applyUpdate) => useOffline.setState({ readiness, applyUpdate }))

const database = new Database()
const blocked = watchBlocked(database)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <DeskProvider value={deskOn(database)}>
      <Blocked />
      <ErrorFence part="Claimdesk">
        <App />
      </ErrorFence>
    </DeskProvider>
  </StrictMode>,
)

function Blocked() {
  return <BlockedNotice isBlocked={useSyncExternalStore(blocked.subscribe, blocked.isBlocked)} />
}

/**
 * An upgrade waits while another tab holds an older version open: say so. A tab that is asked to make way for a newer
 * version closes its connection, and Dexie opens it again when it is next used.
 */
function watchBlocked(opened: Database): { isBlocked: () => boolean; subscribe: (notify: () => void) => () => void } {
  let isBlocked = false
  const listeners = new Set<() => void>()
  const set = (value: boolean): void => {
    isBlocked = value
    for (const notify of listeners) notify()
  }
  opened.on('blocked', () => set(true))
  opened.on('ready', () => set(false))
  return {
    isBlocked: () => isBlocked,
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
  }
}
