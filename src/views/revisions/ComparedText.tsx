import { Fragment, memo, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { countOf } from '../../app/words'
import type { ParagraphChange, RevisionChanges } from '../../core/revision/compareRevisions'
import { movedDirections } from '../../core/revision/movedDirections'
import { partingsOf } from '../../core/revision/partings'
import { useGrowing } from '../../ui/useGrowing'
import { ChangedWords } from './ChangedWords'
import styles from './ComparedText.module.css'
import { foldedStretches, isChange, type Placed, piecesOf } from './comparedPieces'

type Parting = 'split' | 'joined'

/**
 * Both versions in reading order, side by side or as one text; what did not change is folded away. A long comparison is
 * drawn piece by piece.
 */
export function ComparedText({
  changes,
  before,
  after,
  language,
  pathTo,
  heads,
  wanted = null,
  onReach,
}: {
  changes: RevisionChanges
  before: string
  after: string
  language: string | null
  /** The way to a place of the newer text, which counts its code units; null where none leads there. */
  pathTo: ((start: number) => string) | null
  /** What is printed above the two where they stand side by side; null where they are one text. */
  heads: readonly [string, string] | null
  /** The paragraph that somebody wants to see: `onReach` is told once it is drawn. */
  wanted?: number | null
  onReach?: (paragraph: number) => void
}) {
  const isBeside = heads !== null
  const parted = useMemo(() => partingsOf(changes.paragraphs).of, [changes])
  const pieces = useMemo(() => piecesOf(foldedStretches(changes.paragraphs, parted)), [changes, parted])
  const drawn = pieces.slice(0, useGrowing(pieces.length, 1)).flat()
  const last = drawn.at(-1)?.paragraphs.at(-1)?.index ?? -1
  const isReached = wanted !== null && wanted <= last
  const reach = useEffectEvent(() => {
    if (wanted !== null) onReach?.(wanted)
  })
  useEffect(() => {
    if (isReached) reach()
  }, [isReached])
  const ways = useMemo(() => movedDirections(changes), [changes])
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  return (
    <div className={isBeside ? `${styles.text} ${styles.beside}` : styles.text} lang={language ?? undefined}>
      {heads !== null && (
        <div className={styles.heads} lang="en">
          <h3>{heads[0]}</h3>
          <h3>{heads[1]}</h3>
        </div>
      )}
      {drawn.map((stretch) => {
        const first = stretch.paragraphs[0]?.index ?? 0
        if (stretch.isFolded && !open.has(first)) {
          return (
            <button
              key={first}
              type="button"
              lang="en"
              className={styles.fold}
              onClick={() => setOpen(new Set([...open, first]))}
            >
              {countOf(stretch.paragraphs.length, 'paragraph')} as they were
            </button>
          )
        }
        return (
          <Fragment key={first}>
            {stretch.paragraphs.map((placed) => (
              <Paragraph
                key={placed.index}
                paragraph={placed.paragraph}
                index={placed.index}
                way={ways.get(placed.paragraph) ?? 'down'}
                parting={parted.get(placed.paragraph) ?? null}
                before={before}
                after={after}
                pathTo={pathTo}
                isBeside={isBeside}
              />
            ))}
          </Fragment>
        )
      })}
    </div>
  )
}

/** Drawn again only when something of it changed: each piece that is added draws the others too. */
const Paragraph = memo(function Paragraph({
  paragraph,
  index,
  before,
  after,
  pathTo,
  isBeside,
  way,
  parting,
}: Placed & {
  before: string
  after: string
  pathTo: ((start: number) => string) | null
  isBeside: boolean
  way: 'up' | 'down'
  parting: Parting | null
}) {
  const isChanged = isChange(paragraph) || parting !== null
  const label = labelOf(paragraph, way, parting)
  const words = (side: 'before' | 'after' | 'both') => (
    <ChangedWords paragraph={paragraph} before={before} after={after} side={side} />
  )
  return (
    <div
      className={classesOf(paragraph)}
      data-change={index}
      {...(isChanged ? { tabIndex: -1, role: 'group', 'aria-label': label ?? 'Reworded' } : {})}
    >
      <p className={styles.label} lang="en">
        {label}
        {isChanged && pathTo !== null && paragraph.after !== null && (
          <Link href={pathTo(paragraph.after.start)}>In the article</Link>
        )}
      </p>
      {isBeside ? (
        <>
          <div className={styles.cell}>{words('before')}</div>
          <div className={styles.cell}>{words('after')}</div>
        </>
      ) : (
        <div className={styles.cell}>{words('both')}</div>
      )}
    </div>
  )
})

const KINDS = { same: styles['same'], changed: undefined, gone: styles['lost'], added: styles['added'] }

function classesOf({ kind, block }: ParagraphChange): string {
  return [styles['paragraph'], KINDS[kind], styles[block]].filter(Boolean).join(' ')
}

function labelOf({ kind, isMoved }: ParagraphChange, way: 'up' | 'down', parting: Parting | null): string | null {
  if (kind === 'gone') return 'Gone'
  if (kind === 'added') return 'New'
  if (parting !== null && !isMoved) {
    const word = parting === 'split' ? 'Split' : 'Joined'
    return kind === 'changed' ? `${word}, reworded` : word
  }
  if (!isMoved) return null
  return kind === 'changed' ? `Moved ${way}, reworded` : `Moved ${way}`
}
