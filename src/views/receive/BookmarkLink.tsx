import { useId, useLayoutEffect, useRef } from 'react'
import { bookmarkOf } from '../../app/actions/receivePage'
import { announce } from '../../app/state/announcements'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import styles from './OtherWays.module.css'

/** The bookmark to drag, and its address for whoever has no bookmarks bar. */
export function BookmarkLink() {
  const link = useRef<HTMLAnchorElement>(null)
  const titleId = useId()
  const address = bookmarkOf(location.href)
  useLayoutEffect(() => {
    const controller = new AbortController()
    // React refuses such an address in `href`, and the page's policy never runs it here: it is made to be taken elsewhere.
    link.current?.setAttribute('href', address)
    link.current?.addEventListener('click', explain, { signal: controller.signal })
    return () => controller.abort()
  }, [address])

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address)
      announce('The address is copied. Put it in place of a bookmark’s address.')
    } catch {
      announce('The browser does not let this be copied. Mark the text in the field and copy it.')
    }
  }
  return (
    <section aria-labelledby={titleId}>
      <strong id={titleId}>From an article’s page</strong>
      <p>
        Drag this link to the bookmarks bar. Press it on an article, and the page comes here; you see it before anything
        is stored. Where nothing happens the site forbids it: save the page and drop the file.
      </p>
      <p>
        <a ref={link} href="#/receive" className={styles.bookmark}>
          Send to Claimdesk
        </a>
      </p>
      <div className={styles.copy}>
        <TextField
          label="Or make a bookmark with this address"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={() => void copy()}>Copy</Button>
      </div>
    </section>
  )
}

function explain(event: MouseEvent): void {
  event.preventDefault()
  announce('This is a bookmark: drag it to the bookmarks bar, or copy its address.')
}
