/** The composition root: opens the database, watches the device, mounts the app. */
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { findLeftBatches } from './app/actions/findLeftBatches'
import { watchOpenedFiles } from './app/actions/receiveFiles'
import { DeskProvider, deskOn } from './app/desk'
import { watchBlocked } from './app/state/blocked'
import { readDurability } from './app/state/durability'
import { useOffline } from './app/state/offline'
import { applyTheme } from './app/state/theme'
import { watchOffline } from './platform/offline/offlineReadiness'
import { Database } from './platform/storage/database'
import { App } from './views/App'
import { ImportNotice } from './views/articles/ImportNotice'
import { RECEIVE_PATH } from './views/paths'
import { ErrorFence } from './views/shell/ErrorFence'
import { BlockedNotice } from './views/shell/Notices'

applyTheme(document.documentElement)
void readDurability()
watchOffline((readiness, applyUpdate) => useOffline.setState({ readiness, applyUpdate }))
watchOpenedFiles(() => {
  location.hash = RECEIVE_PATH
})

const database = new Database()
watchBlocked(database)
const desk = deskOn(database)
void findLeftBatches(desk)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <DeskProvider value={desk}>
      <BlockedNotice />
      <ImportNotice />
      <ErrorFence part="Claimdesk">
        <App />
      </ErrorFence>
    </DeskProvider>
  </StrictMode>,
)
