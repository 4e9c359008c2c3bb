import { Fragment, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { countOf } from '../../app/words'
import type { ParagraphChange, RevisionChanges } from '../../core/revision/compareRevisions'
import { movedDirections } from '../../core/revision/movedDirections'
import { type Partings, partingsOf } from '../../core/revision/partings'
import { ChangedWords } from './ChangedWords'
import styles from './ComparedText.module.css'

type Placed = { readonly paragraph: ParagraphChange; readonly index: number }
type Parting = 'split' | 'joined'
/** Paragraphs that are shown, or a run of unchanged ones that is folded away. */
type Stretch = { readonly isFolded: boolean; readonly paragraphs: readonly Placed[] }

/** Unchanged paragraphs left standing beside a change, so that one knows where one is. */
const AROUND = 1
/** A run of unchanged paragraphs shorter than this is not worth folding. */
const LEAST_FOLDED = 3

/** Both versions in reading order, side by side or as one text; what did not change is folded away. */
export function ComparedText({
  changes,
  before,
  after,
  language,
  pathTo,
  heads,
}: {
  changes: RevisionChanges
  before: string
  after: string
  language: string | null
  /** The way to a place of the newer text, which counts its code units; null where none leads there. */
  pathTo: ((start: number) => string) | null
  /** What is printed above the two where they stand side by side; null where they are one text. */
  heads: readonly [string, string] | null
}) {
  const isBeside = heads !== null
  const parted = useMemo(() => partingsOf(changes.paragraphs).of, [changes])
  const stretches = useMemo(() => folded(changes.paragraphs, parted), [changes, parted])
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
      {stretches.map((stretch) => {
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
                {...placed}
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

function isChange({ kind, isMoved }: ParagraphChange, parting: Parting | null): boolean {
  return kind !== 'same' || isMoved || parting !== null
}

function folded(paragraphs: readonly ParagraphChange[], parted: Partings['of']): Stretch[] {
  const isNear = (index: number): boolean =>
    paragraphs
      .slice(Math.max(0, index - AROUND), index + AROUND + 1)
      .some((paragraph) => isChange(paragraph, parted.get(paragraph) ?? null))
  const stretches: { isFolded: boolean; paragraphs: Placed[] }[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const isFolded = !isNear(index)
    const last = stretches.at(-1)
    if (last !== undefined && last.isFolded === isFolded) last.paragraphs.push({ paragraph, index })
    else stretches.push({ isFolded, paragraphs: [{ paragraph, index }] })
  }
  return stretches.map((stretch) =>
    stretch.paragraphs.length < LEAST_FOLDED ? { ...stretch, isFolded: false } : stretch,
  )
}

function Paragraph({
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
  const isChanged = isChange(paragraph, parting)
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
}

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
