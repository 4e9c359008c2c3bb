import { useMemo } from 'react'
import type { MentionId, StoryId } from '../../core/ids'
import type { Alignment } from '../../core/matching/alignment/alignTellings'
import { phraseDifferences } from '../../core/matching/alignment/phraseDifferences'
import type { Discrepancy, DiscrepancyKind } from '../../core/matching/discrepancies/findDiscrepancies'
import { DISCREPANCY_WORDS } from '../../ui/DiscrepancyMark'
import { Glyph } from '../../ui/Glyph'
import styles from './Collated.module.css'
import { CollatedLine } from './CollatedLine'
import type { ComparedTelling } from './comparedTellings'
import { smallNumber } from './summaryWords'
import { TablePart } from './TablePart'
import { sharedDay } from './tellingTimes'

/** The tellings as a table: what they share and where they part stands in one column; the base comes first. */
export function CollatedTellings({
  storyId,
  tellings,
  alignment,
  discrepancies,
  base,
  tones,
  onBase,
}: {
  storyId: StoryId
  tellings: readonly ComparedTelling[]
  alignment: Alignment
  discrepancies: readonly Discrepancy[]
  /** The telling that the others are compared against; null compares all with all. */
  base: number | null
  /** For each telling how far its words are shaded; null where no telling is followed. */
  tones: readonly (readonly number[])[] | null
  onBase: (mention: MentionId | null) => void
}) {
  const differences = useMemo(
    () => phraseDifferences(alignment, tellings, discrepancies, base),
    [alignment, tellings, discrepancies, base],
  )
  const day = sharedDay(tellings.map(({ publishedOn }) => publishedOn))
  const order = [...tellings.keys()].sort((a, b) => Number(b === base) - Number(a === base))
  return (
    <div className={styles.scroll}>
      <TablePart part="table" className={styles.collate} aria-label="Tellings aligned word by word">
        <TablePart part="rowgroup" className={styles.headRows}>
          <TablePart part="row" className={styles.row}>
            <TablePart part="columnheader">
              Outlet{day !== null && <span className={styles.day}> · {day}</span>}
            </TablePart>
            {differences.phrases.map(({ kinds, wordingCount }, index) => (
              <TablePart
                part="columnheader"
                key={alignment.phrases[index]?.cells.map(({ from }) => from).join(' ')}
                className={kinds.length > 0 ? styles.on : undefined}
              >
                <Kinds kinds={kinds} />
                <span className={kinds.length > 0 ? undefined : 'hidden-words'}>
                  {wordingCount === 1 ? 'same words' : `${smallNumber(wordingCount)} wordings`}
                </span>
              </TablePart>
            ))}
          </TablePart>
        </TablePart>
        <TablePart part="rowgroup" className={styles.rows}>
          {order.map((row) => {
            const telling = tellings[row]
            return (
              telling !== undefined && (
                <CollatedLine
                  key={telling.mentionId}
                  storyId={storyId}
                  telling={telling}
                  row={row}
                  alignment={alignment}
                  differences={differences}
                  day={day}
                  tones={tones?.[row] ?? null}
                  isBase={row === base}
                  hasOthers={tellings.length > 1}
                  onBase={onBase}
                />
              )
            )
          })}
        </TablePart>
      </TablePart>
    </div>
  )
}

function Kinds({ kinds }: { kinds: readonly DiscrepancyKind[] }) {
  return kinds.map((kind) => (
    <span key={kind} className={styles.kind}>
      <Glyph name={kind} />
      {DISCREPANCY_WORDS[kind]}
    </span>
  ))
}
