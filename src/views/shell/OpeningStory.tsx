import { useEffect, useState } from 'react'
import { Link, useRoute } from 'wouter'
import { useCoverage } from '../../app/queries/coverage'
import { useOpeningShare, useUncut } from '../../app/queries/opening'
import { notify } from '../../app/state/announcements'
import { countOf } from '../../app/words'
import type { Coverage } from '../../core/coverage/coverage'
import type { RevisionId, StoryId } from '../../core/ids'
import { screenPath } from '../paths'
import styles from './OpeningStory.module.css'

/** What is there sooner needs no word about its coming, milliseconds. */
const PATIENCE_MS = 500

/** A story of a thousand articles is there within this time, milliseconds; where it is not, something in it is odd. */
const LONG_MS = 4_000

/** Where a story's screen will be: how far reading a big one is. Nothing for one that is there at once. */
export function OpeningStory() {
  const coverage = useCoverage()
  return coverage === undefined ? <Progress /> : <UncutNotice coverage={coverage} />
}

function Progress() {
  const { count, share } = useOpeningShare()
  const [, route] = useRoute('/story/:storyId/*?')
  const isLate = useAfter(PATIENCE_MS)
  const isLong = useAfter(LONG_MS)
  if (!isLate) return null
  return (
    <section className={styles.opening} aria-busy="true" aria-label="Opening the story">
      <p>{count === 0 ? 'Opening the story…' : `Opening a story of ${countOf(count, 'article')}…`}</p>
      <progress max={1} value={share} aria-label="Opening the story" />
      {isLong && route?.storyId !== undefined && (
        <p>
          A text in it takes unusually long. It will be given up in a while, and the story opens without its sentences.
          Meanwhile you can <Link href={screenPath(route.storyId as StoryId, 'exchange')}>save a backup</Link>, or go to
          another story by the name above.
        </p>
      )}
    </section>
  )
}

function useAfter(ms: number): boolean {
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isAfter
}

/** The texts that were spoken of, so that a change of screen does not say it again. */
const told = new Set<RevisionId>()

function UncutNotice({ coverage }: { coverage: Coverage }) {
  const uncut = useUncut()
  useEffect(() => {
    const untold = coverage.articles.filter(
      ({ article: { revisionId } }) => uncut.has(revisionId) && !told.has(revisionId),
    )
    const [first] = untold
    if (first === undefined) return
    for (const { article } of untold) told.add(article.revisionId)
    const name = (first.article.metadata.title.value ?? 'An article').slice(0, NAME_LENGTH)
    const which = untold.length === 1 ? `“${name}”` : `“${name}” and ${countOf(untold.length - 1, 'other article')}`
    notify(
      `${which} took too long to cut into sentences: each paragraph counts as one. It can be read, marked, exported and deleted like any other.`,
    )
  }, [coverage, uncut])
  return null
}

/** Characters of a title that are enough to know it by. */
const NAME_LENGTH = 60
