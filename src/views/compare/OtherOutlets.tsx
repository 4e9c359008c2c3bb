import type { Coverage, CoverageRow, Telling } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import { Glyph } from '../../ui/Glyph'
import styles from './OtherOutlets.module.css'

/** Who does not tell the claim, and why that is known; and tellings whose words are gone. */
export function OtherOutlets({
  row,
  coverage,
  orphans,
}: {
  row: CoverageRow
  coverage: Coverage
  orphans: readonly { readonly name: string; readonly telling: Telling }[]
}) {
  const names = (kind: 'absent' | 'notYetRead' | 'notApplicable'): string =>
    coverage.columns
      .filter((_, index) => row.cells[index]?.kind === kind)
      .map(columnName)
      .join(', ')
  return (
    <dl className={styles.others}>
      <Others glyph="absent" title="Read, and not there" names={names('absent')} />
      <Others glyph="more" title="Not yet read to the end" names={names('notYetRead')} />
      <Others glyph="cross" title="Not applicable" names={names('notApplicable')} />
      {orphans.map(({ name, telling }) => (
        <div key={telling.mentionId}>
          <dt>
            <Glyph name="warning" />
            {name}: words gone
          </dt>
          <dd>
            <q>{telling.words}</q>{' '}
            {telling.place.kind === 'orphan' && telling.place.because === 'gone'
              ? 'These words are no longer in the newest version of the article.'
              : 'These words stand in several places of the newest version; which one was meant cannot be told.'}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Others({ glyph, title, names }: { glyph: 'absent' | 'more' | 'cross'; title: string; names: string }) {
  if (names === '') return null
  return (
    <div>
      <dt>
        <Glyph name={glyph} />
        {title}
      </dt>
      <dd>{names}</dd>
    </div>
  )
}
