import { startTransition, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useCoverage } from '../../app/queries/coverage'
import { useMentions } from '../../app/queries/records'
import { useRevisionChanges } from '../../app/queries/revisionChanges'
import { useStandingRevisions } from '../../app/queries/revisions'
import type { Article } from '../../core/article/article'
import { faredMentions, markedSpans } from '../../core/revision/faredMentions'
import { type HeadedVersion, headedVersion } from '../../core/revision/headedVersion'
import { olderPage } from '../../core/revision/olderPage'
import { retoldFields } from '../../core/revision/retoldFields'
import type { StandingRevision } from '../../core/revision/standingRevisions'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { useKeys } from '../../ui/useKeys'
import { alsoRetoldWords } from '../articles/retoldWords'
import { articlePath, changesPath, passagePath } from '../paths'
import { useMedia } from '../reader/useTextSurface'
import { ComparedText } from './ComparedText'
import { Comparing } from './Comparing'
import { ComparisonFrame } from './ComparisonFrame'
import frame from './ComparisonFrame.module.css'
import { useChangePlaces } from './changePlaces'
import { olderPageWords, resetWords, summaryWords } from './changeWords'
import { RevisionChoice } from './RevisionChoice'
import styles from './RevisionsView.module.css'
import { SilentChanges } from './SilentChanges'
import { TouchedClaims } from './TouchedClaims'

type Between = { readonly before: number; readonly after: number }

/** What changed in an article: between any two of its revisions, the newest and the one before it at first. */
export function RevisionsView({ article, between }: { article: Article; between: Between | null }) {
  const { id: articleId, storyId } = article
  const revisions = useStandingRevisions(storyId, articleId)
  if (revisions === undefined) return <p className={frame.waiting}>Reading the revisions…</p>
  const of = (number: number | undefined) => revisions.find(({ revision }) => revision.number === number)
  const missing = between && [between.before, between.after].find((number) => of(number) === undefined)
  if (missing != null) {
    return (
      <ComparisonFrame article={article} heading="What changed">
        <p className={frame.note}>
          {Number.isInteger(missing)
            ? `There is no revision ${missing} of this article.`
            : 'There is no such revision.'}{' '}
          <Link href={changesPath(storyId, articleId)}>What changed last</Link>
        </p>
      </ComparisonFrame>
    )
  }
  const after = of(between?.after) ?? revisions.at(-1)
  const before = of(between?.before) ?? revisions[Math.max(0, revisions.length - 2)]
  if (revisions.length < 2 || before === undefined || after === undefined) {
    return (
      <ComparisonFrame article={article} heading="What changed">
        <p className={frame.note}>
          There is one revision of this article. When it comes in again with another text, as a new revision, this page
          says what changed. <Link href={articlePath(storyId, articleId)}>Read the article</Link>
        </p>
      </ComparisonFrame>
    )
  }
  return <Changes article={article} revisions={revisions} before={before} after={after} />
}

function Changes({
  article,
  revisions,
  before,
  after,
}: {
  article: Article
  revisions: readonly StandingRevision[]
  before: StandingRevision
  after: StandingRevision
}) {
  const { id: articleId, storyId } = article
  const [, navigate] = useLocation()
  const { changes, named, share } = useRevisionChanges(headed(before), headed(after))
  const coverage = useCoverage()
  const mentions = useMentions(articleId)
  const isNarrow = useMedia('(max-width: 50rem)')
  const [isBeside, setBeside] = useState(true)
  const text = useRef<HTMLElement>(null)
  const places = useChangePlaces(text, changes)
  const fared = useMemo(
    () => mentions && faredMentions(mentions, revisions, before, after),
    [mentions, revisions, before, after],
  )
  const marked = useMemo(() => markedSpans(fared ?? []), [fared])
  useKeys({
    n: () => places.leap(1),
    p: () => places.leap(-1),
    v: () => startTransition(() => setBeside(!isBeside)),
  })

  const isNewest = article.revisionId === after.revision.id
  const [earlier, later] = [before.revision.number, after.revision.number]
  const older = olderPage(before.article.metadata, after.article.metadata)
  const retold = retoldFields(before.article.metadata, after.article.metadata)
  const choose = (next: Partial<Between>): void =>
    navigate(changesPath(storyId, articleId, { before: earlier, after: later, ...next }))
  return (
    <ComparisonFrame article={article} heading="What changed">
      <RevisionChoice revisions={revisions} before={before} after={after} isNarrow={isNarrow} onChoose={choose} />
      {older !== null && (
        <p className={styles.older} role="note">
          <Glyph name="warning" />
          <span>{olderPageWords(older, `The page of revision ${later}`, `that of revision ${earlier}`)}</span>
          <Button tight onClick={() => choose({ before: later, after: earlier })}>
            Swap the two
          </Button>
        </p>
      )}
      {changes === undefined ? (
        <Comparing share={share} />
      ) : (
        <>
          <p className={frame.note}>
            {summaryWords(changes)} {resetWords(changes)} {retold.length > 0 && alsoRetoldWords(retold)}
          </p>
          <div className={styles.front}>
            <SilentChanges named={named} marked={marked} onGo={places.goTo} />
            {fared !== undefined && coverage !== undefined && (
              <TouchedClaims article={article} before={before} after={after} fared={fared} rows={coverage.rows} />
            )}
          </div>
          <section ref={text} aria-label="The two texts" className={styles.texts}>
            <div className={styles.textsHead}>
              <h2>The two texts</h2>
              {!isNarrow && (
                <div role="group" aria-label="How the texts are shown" className={styles.toggle}>
                  <Button tight aria-pressed={isBeside} onClick={() => startTransition(() => setBeside(true))}>
                    Side by side
                  </Button>
                  <Button tight aria-pressed={!isBeside} onClick={() => startTransition(() => setBeside(false))}>
                    In one text
                  </Button>
                </div>
              )}
              <p className={styles.keys}>
                <kbd>n</kbd> next change <kbd>p</kbd> previous <kbd>v</kbd> the other view
              </p>
            </div>
            <ComparedText
              changes={changes}
              before={before.revision.text}
              after={after.revision.text}
              language={after.article.metadata.language.value}
              // Only the newest text is worked in.
              pathTo={isNewest ? (start) => passagePath(storyId, articleId, start) : null}
              heads={isBeside && !isNarrow ? [numbered(before), numbered(after)] : null}
              wanted={places.wanted}
              onReach={places.reach}
            />
          </section>
        </>
      )}
    </ComparisonFrame>
  )
}

function headed({ revision, article }: StandingRevision): HeadedVersion {
  return headedVersion(revision, article.metadata)
}

function numbered({ revision }: StandingRevision): string {
  return `Revision ${revision.number}`
}
