import { useEffect, useState } from 'react'
import { type PreviewResult, previewOf } from '../../app/actions/receivePreview'
import { IMPORT_MESSAGES } from '../../app/messages'
import type { Arrival } from '../../app/state/receiving'
import { countOf } from '../../app/words'
import styles from './ReceiveView.module.css'

/** How one source would read as an article: its first paragraphs as plain text. */
export function ArrivedPreview({ source }: { source: Arrival['sources'][number] }) {
  const [result, setResult] = useState<PreviewResult | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    previewOf(source, controller.signal).then(setResult, () => undefined)
    return () => controller.abort()
  }, [source])
  if (result === null) return <p className={styles.figures}>Reading…</p>
  if (!result.ok) return <p className={styles.reason}>{IMPORT_MESSAGES[result.reason]}</p>
  if (result.value.kind === 'list')
    return (
      <p className={styles.figures}>
        A list of {countOf(result.value.rowCount, 'row')}. You say what its columns are when you import it.
      </p>
    )
  const { outlet, wordCount, paragraphs, isWhole } = result.value
  return (
    <>
      <p className={styles.figures}>
        {outlet !== null && <>{outlet} · </>}
        {countOf(wordCount, 'word')}
      </p>
      <blockquote className={styles.preview} aria-label="How it begins">
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs repeat, and their order never changes
          <p key={index} dir="auto">
            {paragraph}
          </p>
        ))}
        {!isWhole && <p aria-hidden="true">…</p>}
      </blockquote>
    </>
  )
}
