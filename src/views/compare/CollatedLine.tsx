import { useState } from 'react'
import { Link } from 'wouter'
import type { MentionId, StoryId } from '../../core/ids'
import type { Alignment } from '../../core/matching/alignment/alignTellings'
import type { PhraseDifferences } from '../../core/matching/alignment/phraseDifferences'
import { Button } from '../../ui/Button'
import { mentionPath } from '../paths'
import { AttributionForm } from './AttributionForm'
import styles from './Collated.module.css'
import { citationWords } from './citations'
import type { ComparedTelling } from './comparedTellings'
import { PhraseWords } from './PhraseWords'
import { TablePart } from './TablePart'
import { timeWords } from './tellingTimes'

const NO_TONES: readonly number[] = []
const COMPARE = 'Compare against this'
const BACK = 'Compare all with all'

/** One telling: its outlet, when and from whom it has it, then its words phrase by phrase. */
export function CollatedLine({
  storyId,
  telling,
  row,
  alignment,
  differences,
  day,
  tones,
  isBase,
  hasOthers,
  onBase,
}: {
  storyId: StoryId
  telling: ComparedTelling
  row: number
  alignment: Alignment
  differences: PhraseDifferences
  /** What the head says of all times. */
  day: string | null
  /** For each word how far it is shaded, 0 to 1; null outside of following. */
  tones: readonly number[] | null
  isBase: boolean
  hasOthers: boolean
  onBase: (mention: MentionId | null) => void
}) {
  const [isEditing, setEditing] = useState(false)
  const { name, article, mentionId, attributed } = telling
  const cites = citationWords(telling)
  const words = alignment.words[row] ?? []
  return (
    <TablePart part="row" className={isBase ? `${styles.row} ${styles.base}` : styles.row}>
      <TablePart part="rowheader" className={styles.outlet} aria-label={name}>
        <Link href={mentionPath(storyId, article, mentionId)} className={styles.name}>
          {name}
        </Link>
        {telling.title !== null && <span className={styles.title}>{telling.title}</span>}
        <span className={styles.from}>
          {timeWords(telling.publishedOn, day)}
          {cites !== null && ` · ${cites}`}
          {attributed?.isCorrected && ' · corrected by hand'}
        </span>
        <span className={styles.acts}>
          {hasOthers && (
            <Button
              look="text"
              aria-pressed={isBase}
              aria-label={`${isBase ? BACK : COMPARE}: ${name}`}
              onClick={() => onBase(isBase ? null : mentionId)}
            >
              {isBase ? BACK : COMPARE}
            </Button>
          )}
          {attributed !== null && (
            <Button look="text" onClick={() => setEditing(true)}>
              Edit<span className="hidden-words"> whom {name} cites</span>
            </Button>
          )}
        </span>
        {isEditing && <AttributionForm storyId={storyId} telling={telling} onClose={() => setEditing(false)} />}
      </TablePart>
      {alignment.phrases.map(({ cells }, index) => {
        const cell = cells[row] ?? { from: 0, to: 0 }
        const isMarked = (differences.phrases[index]?.kinds.length ?? 0) > 0
        const isEmpty = cell.from === cell.to
        return (
          <TablePart
            part="cell"
            key={cells.map(({ from, to }) => `${from}-${to}`).join(' ')}
            className={[styles.cell, isMarked && styles.marked, isEmpty && styles.gap].filter(Boolean).join(' ')}
          >
            {isEmpty ? (
              <>
                <span aria-hidden="true">–</span>
                <span className="hidden-words">nothing here</span>
              </>
            ) : (
              <PhraseWords
                text={telling.text}
                words={words.slice(cell.from, cell.to)}
                marks={(differences.marks[row] ?? []).slice(cell.from, cell.to)}
                tones={tones?.slice(cell.from, cell.to) ?? NO_TONES}
              />
            )}{' '}
          </TablePart>
        )
      })}
    </TablePart>
  )
}
