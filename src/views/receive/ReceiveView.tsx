import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { dropArrival, importArrival } from '../../app/actions/receiveArrival'
import { receiveKept } from '../../app/actions/receiveKept'
import { receivePage } from '../../app/actions/receivePage'
import { refuseShare } from '../../app/actions/receiveShares'
import { useDesk } from '../../app/desk'
import { useStories } from '../../app/queries/records'
import { announce } from '../../app/state/announcements'
import { closeImport, openImport } from '../../app/state/importing'
import { type Arrival, useReceiving } from '../../app/state/receiving'
import type { StoryId } from '../../core/ids'
import { Glyph } from '../../ui/Glyph'
import { useOpenStory } from '../articles/useOpenStory'
import { Arrived } from './Arrived'
import { OtherWays } from './OtherWays'
import styles from './ReceiveView.module.css'
import { RECEIVE_MESSAGES } from './receiveWords'
import { StoryChoice } from './StoryChoice'

/** What came from outside, shown before anything is stored. `ticket` is that of the bookmark, where one led here. */
export function ReceiveView({ ticket }: { ticket: string | null }) {
  const desk = useDesk()
  const stories = useStories()
  const { arrivals, refusals, isAwaiting } = useReceiving()
  const [chosen, setChosen] = useState<StoryId | 'new' | null>(null)
  const openStory = useOpenStory(null)
  useReceipt(ticket)
  if (stories === undefined) return null
  const into = chosen ?? stories[0]?.id ?? 'new'

  async function take(arrival: Arrival, sources: Arrival['sources']): Promise<void> {
    openImport()
    const storyId = await importArrival(desk, into === 'new' ? null : into, { ...arrival, sources })
    if (useReceiving.getState().arrivals.length === 0) openStory(storyId)
    else if (storyId !== null) setChosen(storyId)
  }
  async function discard(arrival: Arrival): Promise<void> {
    await dropArrival(arrival)
    announce('Discarded. Nothing was stored.')
  }
  return (
    <section className={styles.receive}>
      <h1>Sent to Claimdesk</h1>
      {refusals.map((reason) => (
        <p key={reason} className={styles.refusal}>
          <Glyph name="warning" />
          <span>{RECEIVE_MESSAGES[reason]}</span>
        </p>
      ))}
      {isAwaiting && <p className={styles.lead}>Waiting for the page that opened this window…</p>}
      {arrivals.length > 0 && (
        <>
          <p className={styles.lead}>Look at what arrived. It goes into a story when you import it, and not before.</p>
          {arrivals.some(({ sources, anyway }) => sources.length + anyway.length > 0) && (
            <StoryChoice stories={stories} chosen={into} onChoose={setChosen} />
          )}
        </>
      )}
      <ul role="list" aria-label="Arrivals">
        {arrivals.map((arrival) => (
          <Arrived
            key={arrival.id}
            arrival={arrival}
            onImport={(sources) => void take(arrival, sources)}
            onDiscard={() => void discard(arrival)}
          />
        ))}
      </ul>
      {arrivals.length === 0 && !isAwaiting && (
        <>
          <p className={styles.lead}>
            Nothing waits here. <Link href="/">Go to the stories</Link>
          </p>
          <OtherWays isOpen />
        </>
      )}
    </section>
  )
}

/** Takes in what waits on the device, and what the window that opened this one has. */
function useReceipt(ticket: string | null): void {
  useEffect(() => {
    const controller = new AbortController()
    closeImport() // its dialog would stand before what arrived; an import under way goes on
    void receiveKept()
    // In another window some of it may have been decided on meanwhile.
    window.addEventListener('focus', () => void receiveKept(), { signal: controller.signal })
    if (ticket === NOT_KEPT) refuseShare()
    else if (ticket !== null) receivePage(ticket, controller.signal)
    return () => controller.abort()
  }, [ticket])
}

/** What the service worker puts in place of a ticket: `platform/receive/shareTarget.ts`. */
const NOT_KEPT = 'not-kept'
