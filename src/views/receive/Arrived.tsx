import { useId } from 'react'
import type { Arrival } from '../../app/state/receiving'
import { countOf } from '../../app/words'
import { normaliseText } from '../../core/text/canonicalText'
import { Button } from '../../ui/Button'
import { ArrivedPreview } from './ArrivedPreview'
import styles from './ReceiveView.module.css'
import { RECEIVE_MESSAGES } from './receiveWords'

const WAYS: Record<Arrival['way'], string> = {
  bookmark: 'Sent by the bookmark',
  share: 'Shared from another app',
  files: 'Opened from this device',
}
/** Longer titles and addresses are none, and would push the buttons off the screen. */
const SHOWN_CHARACTERS = 300

/** One thing that came in: where from, what it reads as, and what to do with it. Words only, whatever it holds. */
export function Arrived({
  arrival,
  onImport,
  onDiscard,
}: {
  arrival: Arrival
  onImport: (sources: Arrival['sources']) => void
  onDiscard: () => void
}) {
  const { way, sources, refusal, anyway, leftOutCount, isKept } = arrival
  const titleId = useId()
  const title = shown(arrival.title)
  const address = arrival.address === null ? null : new URL(arrival.address)
  return (
    <li className={styles.arrival} aria-labelledby={titleId}>
      <p className={styles.way}>
        {WAYS[way]}
        {address !== null && title !== '' && (
          <>
            {way === 'share' ? ': ' : ' from '}
            <strong>{shown(address.host)}</strong>
          </>
        )}
      </p>
      <h2 id={titleId} dir="auto">
        {title || address?.host || 'Untitled'}
      </h2>
      {address !== null && <p className={styles.address}>{shown(address.href)}</p>}
      {refusal !== null && <p className={styles.reason}>{RECEIVE_MESSAGES[refusal]}</p>}
      {anyway[0] !== undefined && <ArrivedPreview source={anyway[0]} />}
      {sources.length === 1 && sources[0] !== undefined && <ArrivedPreview source={sources[0]} />}
      {sources.length > 1 && <Names names={sources.map(({ name }) => name)} />}
      {leftOutCount > 0 && (
        <p className={styles.reason}>{countOf(leftOutCount, 'file')} beyond 100 files or 250 MB could not be taken.</p>
      )}
      {isKept === 'no' && (
        <p className={styles.reason}>There was no room to keep this here: it is gone when the page is reloaded.</p>
      )}
      <div className={styles.acts}>
        {sources.length > 0 && (
          <Button look="primary" onClick={() => onImport(sources)}>
            Import
          </Button>
        )}
        {anyway.length > 0 && <Button onClick={() => onImport(anyway)}>Import these words anyway</Button>}
        <Button onClick={onDiscard}>Discard</Button>
      </div>
    </li>
  )
}

/** Files of one arrival that are listed; of the rest there is the count. */
const SHOWN_NAMES = 8

function Names({ names }: { names: readonly string[] }) {
  const rest = names.length - SHOWN_NAMES
  return (
    <>
      <p className={styles.figures}>{countOf(names.length, 'file')}</p>
      <ol className={styles.names}>
        {names.slice(0, SHOWN_NAMES).map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and their order never changes
          <li key={index} dir="auto">
            {shown(name)}
          </li>
        ))}
        {rest > 0 && <li>and {rest} more</li>}
      </ol>
    </>
  )
}

/** Without invisible and direction-changing characters, and not without end. */
function shown(words: string): string {
  const plain = normaliseText(words)
  return plain.length <= SHOWN_CHARACTERS ? plain : `${plain.slice(0, SHOWN_CHARACTERS)}…`
}
