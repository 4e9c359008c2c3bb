import { useMemo } from 'react'
import { isReadableExchange } from '../../core/revision/isReadableExchange'
import { wordRuns } from '../../core/revision/wordRuns'
import { ExchangedWords } from '../revisions/ChangedWords'

/** What a passage said and what it says now: word by word where it was edited, one after the other where it is another. */
export function ExchangedPassage({ before, after }: { before: string; after: string }) {
  const isReadable = useMemo(() => {
    const runs = wordRuns(before, { start: 0, end: before.length }, after, { start: 0, end: after.length })
    return isReadableExchange(runs, before, after)
  }, [before, after])
  if (isReadable) return <ExchangedWords before={before} after={after} />
  return (
    <>
      <del>{before}</del> <ins>{after}</ins>
    </>
  )
}
