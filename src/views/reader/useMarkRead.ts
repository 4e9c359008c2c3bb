import { useEffect, useRef } from 'react'
import { markRead } from '../../app/actions/markRead'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { notify } from '../../app/state/announcements'
import { useReader } from '../../app/state/reader'
import type { Article } from '../../core/article/article'
import type { Span } from '../../core/text/span'
import { cursorSpan } from './sentenceCursor'

/** Milliseconds after the last step of the cursor until what it stood on is stored: one write for a run of steps. */
const SETTLE_MS = 400

/** Notes the sentences that the cursor stood on as read. */
export function useMarkRead({ id: articleId, revisionId }: Article, sentences: readonly Span[]): void {
  const desk = useDesk()
  const waiting = useRef<Span[]>([])
  const cursor = useReader((state) => state.cursor)
  useEffect(() => {
    const span = cursorSpan(sentences, cursor)
    if (span === null) return
    waiting.current.push(span)
    const timer = setTimeout(() => {
      const spans = waiting.current.splice(0)
      void markRead(desk, { articleId, revisionId, spans }).then((result) => {
        if (!result.ok) notify(WRITE_MESSAGES[result.reason])
      })
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [desk, articleId, revisionId, sentences, cursor])
}
