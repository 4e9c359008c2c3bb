/** What a batch has read by now, made ready to be stored and listed. */
import type { Batch, InboxRow } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import type { ImportOutcome, ImportRefusal } from '../state/importing'
import type { Coming } from './readAhead'
import { crashed, type ReadArticle } from './settleArticles'
import type { ToldLine } from './toldLines'

/** A line of the result list: the source's own, or a new one below another. */
export type Line = { readonly key: string; readonly below: string | null; readonly name: string }

/** The key of a line below the one of the row it came from. */
function partKey(rowId: InboxRow['id'], id: string): string {
  return `${rowId}${OF_ROW}${id}`
}
const OF_ROW = '/'

/** The row that a line came from. */
export function rowOfKey(key: string): InboxRow['id'] {
  return key.split(OF_ROW, 1)[0] ?? key
}

export type Lot = {
  /** In the order of the list. */
  readonly lines: readonly Line[]
  /** By the keys of their lines; those of `articles` are known once they are stored. */
  readonly outcomes: Map<string, ImportOutcome>
  readonly articles: readonly ReadArticle[]
  /** Lines of sources that gave nothing: all of it was settled before a reload. */
  readonly emptyKeys: readonly string[]
  /** Rows whose sources gave all that they have. */
  readonly goneIds: readonly string[]
  /** The row in the middle of which the lot ends. */
  readonly place: NonNullable<Batch['place']> | null
  /** The lines that gave no article, with their outcomes. */
  readonly told: readonly ToldLine[]
}

/** Makes lots of one batch: what a file gives first stands on the file's own line, all that follows on lines below the last. */
export function lotsOf(desk: Desk) {
  /** The last line of the row under way. */
  let under: { readonly rowId: InboxRow['id']; readonly key: string } | null = null
  const lineOf = (row: InboxRow, name = nameOf(row)): Line => {
    const below = under?.rowId === row.id ? under.key : null
    const key = below === null ? row.id : partKey(row.id, desk.newId())
    under = { rowId: row.id, key }
    return { key, below, name }
  }
  return {
    /** The line of what a row gives next, or of what happens to the row itself. */
    lineOf,

    /** Stores nothing, but for story files, which are a door of their own. */
    next: async (coming: readonly Coming[]): Promise<Lot> => {
      const lines: Line[] = []
      const outcomes: Lot['outcomes'] = new Map()
      const articles: ReadArticle[] = []
      const emptyKeys: string[] = []
      const goneIds: string[] = []
      let place: Lot['place'] = null
      const indexes = new Map<string, number>()
      for (const { row, given } of coming) {
        if (given.kind !== 'step') {
          if (given.kind === 'failed') {
            const line = lineOf(row)
            lines.push(line)
            indexes.set(line.key, row.index)
            outcomes.set(line.key, crashed(given.error))
          } else if (under?.rowId !== row.id) emptyKeys.push(row.id)
          goneIds.push(row.id)
          place = null
          continue
        }
        const { step, settledCount } = given
        const line = lineOf(row, step.name)
        lines.push(line)
        indexes.set(line.key, row.index)
        const skipped = row.waiting.kind === 'source' ? row.waiting.skip : 0
        place = { rowId: row.id, skip: skipped + settledCount }
        switch (step.kind) {
          case 'storyFile':
            outcomes.set(line.key, await importStoryFile(desk, step.file))
            break
          case 'cutOff':
            outcomes.set(line.key, refused(step.reason))
            break
          case 'leftOut':
            outcomes.set(line.key, { kind: 'leftOut' })
            break
          case 'read':
            // Its end comes later, or never where the import is cancelled meanwhile: it is settled by now.
            if (step.isLast) {
              goneIds.push(row.id)
              place = null
            }
            if (!step.result.ok) outcomes.set(line.key, refused(step.result.reason, step.result.detail))
            else articles.push({ key: line.key, index: row.index, name: step.name, ingested: step.result.value })
            break
          default:
            step satisfies never
        }
      }
      const told = lines.flatMap(({ key, name }): ToldLine[] => {
        const outcome = outcomes.get(key)
        return outcome === undefined ? [] : [{ key, index: indexes.get(key) ?? 0, name, outcome }]
      })
      return { lines, outcomes, articles, emptyKeys, goneIds, place, told }
    },
  }
}

function nameOf({ waiting }: InboxRow): string {
  return waiting.kind === 'source' ? waiting.source.name : waiting.name
}

async function importStoryFile(desk: Desk, file: File): Promise<ImportOutcome> {
  const { importStory } = await import('./importStory')
  const result = await importStory(desk, file)
  if (result.ok) return { kind: 'story', story: result.value }
  return { kind: 'storyRefused', reason: result.reason, detail: result.detail ?? '' }
}

function refused(reason: ImportRefusal, detail?: string): ImportOutcome {
  return { kind: 'refused', reason, detail: detail ?? null }
}
