import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { forgetSaid } from '../../app/state/announcements'
import { closePanel, openKeys, openPalette, openSearch, usePanels } from '../../app/state/panels'
import { switchTheme } from '../../app/state/theme'
import type { Story } from '../../core/article/article'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { useKeys } from '../../ui/useKeys'
import { SCREEN_NAMES, SCREENS, type Screen, screenPath } from '../paths'
import { KeysDialog } from './KeysDialog'
import { NameNotice, UpdateNotice } from './Notices'
import { PanelFence } from './PanelFence'
import styles from './Shell.module.css'
import { StatusLine } from './StatusLine'
import { StorySwitcher } from './StorySwitcher'
import { Toast } from './Toast'
import { useKeptFocus } from './useKeptFocus'
import { useUndo } from './useUndo'

/** The frame's links, the same on every screen of a story. */
const LINKS = `.${styles.brand}, .${styles.tabs} a`

/** The frame of every screen: story, tabs, search above; what the device keeps below. `bare` screens pad themselves. */
export function Shell({
  story,
  screen,
  title,
  bare = false,
  children,
}: {
  story: Story | null
  screen: Screen | null
  title: string
  bare?: boolean
  children: ReactNode
}) {
  const [location] = useLocation()
  const { undoIn, redoIn } = useUndo()
  const open = usePanels((state) => state.open)
  const frame = useKeptFocus(LINKS)
  useKeys({
    'Control+z': () => story !== null && void undoIn(story.id),
    'Control+Shift+z': () => story !== null && void redoIn(story.id),
    'Control+k': openPalette,
    '/': () => (story === null ? false : openSearch()),
    '?': openKeys,
  })
  useTitle(title)
  return (
    <>
      <ScreenEnd key={location} />
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <header className={styles.top} ref={frame}>
        <div className={styles.left}>
          <Link
            href={story === null ? '/' : screenPath(story.id, 'articles')}
            className={styles.brand}
            aria-label="Claimdesk"
          >
            <Glyph name="mark" />
            <span>Claimdesk</span>
          </Link>
          <StorySwitcher story={story} />
        </div>
        {story !== null && (
          <nav className={styles.tabs} aria-label="Story">
            {SCREENS.map((each) => (
              <Link key={each} href={screenPath(story.id, each)} aria-current={each === screen ? 'page' : undefined}>
                {SCREEN_NAMES[each]}
              </Link>
            ))}
          </nav>
        )}
        <div className={styles.tools}>
          {story !== null && (
            <button type="button" className={styles.find} onClick={openSearch} aria-label="Search this story">
              <Glyph name="find" />
              <span>Search</span>
              <kbd aria-hidden="true">/</kbd>
            </button>
          )}
          <Button look="plain" tight onClick={switchTheme} aria-label="Switch theme">
            <Glyph name="theme" />
          </Button>
        </div>
      </header>
      <UpdateNotice />
      <main id="main" tabIndex={-1} className={bare ? `${styles.main} ${styles.bare}` : styles.main}>
        {children}
      </main>
      {story !== null && <NameNotice storyId={story.id} />}
      <Toast />
      <StatusLine storyId={story?.id ?? null} />
      {open === 'keys' && <KeysDialog />}
      {(open === 'search' || open === 'palette' || open === 'history') && story !== null && (
        <PanelFence panel={open} story={story} />
      )}
    </>
  )
}

/** Names the page, and after a change of screen starts reading at the top, as a page load would. */
function useTitle(title: string): void {
  const [location] = useLocation()
  const isFirst = useRef(true)
  useEffect(() => {
    document.title = title === '' ? 'Claimdesk' : `${title} · Claimdesk`
  }, [title])
  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else if (!location.includes('/mention/')) window.scrollTo(0, 0)
  }, [location])
}

/** An open panel and what was said belong to one screen: they end with its address, also where another frame takes over. */
function ScreenEnd() {
  useEffect(() => {
    return () => {
      forgetSaid()
      closePanel()
    }
  }, [])
  return null
}
