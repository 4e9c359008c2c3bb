import { useLocation } from 'wouter'
import { clearFilter } from '../../app/state/claimsTable'
import { countOf } from '../../app/words'
import type { ClaimFilter } from '../../core/coverage/claimRows'
import type { Coverage, CoverageColumn } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import type { StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { DISCREPANCY_WORDS } from '../../ui/DiscrepancyMark'
import { STATUS_WORDS } from '../../ui/StatusMark'
import { articlePath, screenPath } from '../paths'
import styles from './ClaimsView.module.css'
import { RANGE_WORDS } from './Facets'

/** What a screen of claims says while the story has none: what to do, and the one place to do it. */
export function NoClaims({ storyId, title, coverage }: { storyId: StoryId; title: string; coverage: Coverage }) {
  const [, navigate] = useLocation()
  const first = coverage.articles[0]?.article
  return (
    <>
      <div className={styles.head}>
        <h1>{title}</h1>
      </div>
      <section className={styles.state}>
        {first === undefined ? (
          <>
            <h2>No articles yet</h2>
            <p>Claims are marked in articles. Import two or more to see who repeats whom.</p>
            <Button look="primary" onClick={() => navigate(screenPath(storyId, 'articles'))}>
              Go to the articles
            </Button>
          </>
        ) : (
          <>
            <h2>No claims yet</h2>
            <p>Open an article, mark a statement and press 1, 2 or 3: verified, unverified, disputed.</p>
            <Button look="primary" onClick={() => navigate(articlePath(storyId, first.id))}>
              Open the first article
            </Button>
          </>
        )}
      </section>
    </>
  )
}

/** What the table says when its filters let nothing through. */
export function NoClaimFits({
  filter,
  columns,
  hiddenCount,
}: {
  filter: ClaimFilter
  columns: readonly CoverageColumn[]
  hiddenCount: number
}) {
  const names = [
    ...(filter.words.trim() === '' ? [] : [filter.words.trim()]),
    ...filter.statuses.map((status) => STATUS_WORDS[status]),
    ...filter.origins.map((range) => RANGE_WORDS[range]),
    ...filter.kinds.map((kind) => DISCREPANCY_WORDS[kind]),
    ...columns.filter(({ key }) => filter.outletKeys.includes(key)).map(columnName),
  ]
  const list = new Intl.ListFormat('en').format(names.map((name) => `“${name}”`))
  return (
    <section className={styles.state}>
      <h2>No claim fits these filters</h2>
      <p>
        {countOf(hiddenCount, 'claim')} {hiddenCount === 1 ? 'is' : 'are'} hidden by {list}.
      </p>
      <Button onClick={clearFilter}>Clear filters</Button>
    </section>
  )
}
