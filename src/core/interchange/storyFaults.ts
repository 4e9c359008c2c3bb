/** What the shape of a story file cannot say: that ids lead somewhere, offsets fit their text, and history agrees. */
import type { Original } from '../article/article'
import type { HistoryEvent } from '../history/event'
import { foldEvents } from '../history/fold'
import { isSame } from './isSame'
import type { StoryFile } from './storyShape'
import { type Path, wordsOfPath } from './storyWords'
import { without } from './without'

type Fault = { readonly path: Path; readonly says: string }
type Faults = Generator<Fault, void>

/**
 * The first fault of a file whose shape is right, as `claims[3].mentions[0].end: is past the end of the text`; or null.
 *
 * `events` are the file's own history. `pause` is called between the checks.
 */
export async function findFault(
  file: StoryFile,
  events: readonly HistoryEvent[],
  pause: () => Promise<void>,
): Promise<string | null> {
  for (const check of [checkIds, checkArticles, checkClaims, checkHistory, checkFold]) {
    for (const { path, says } of check(file, events)) return `${wordsOfPath(path)}: ${says}`
    await pause()
  }
  return null
}

/** The first original whose bytes are not those its SHA-256 was taken of; or null. */
export async function findDigestFault(
  originals: readonly Original[],
  sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>,
): Promise<string | null> {
  for (const [index, original] of originals.entries()) {
    if ((await sha256(new Uint8Array(original.bytes))) === original.sha256) continue
    return `${wordsOfPath(['originals', index, 'bytes'])}: do not have the SHA-256 that stands beside them`
  }
  return null
}

/** No id stands for two records, and no number for two claims. */
function* checkIds(file: StoryFile): Faults {
  const ids = new Map<string, Path>([[file.story.id, ['story', 'id']]])
  for (const { path, id } of idsOf(file)) {
    const before = ids.get(id)
    if (before !== undefined) yield { path, says: `is the id of ${wordsOfPath(before.slice(0, -1))} too` }
    ids.set(id, path)
  }
  const numbers = new Map<number, number>()
  for (const [index, { number }] of file.claims.entries()) {
    const before = numbers.get(number)
    if (before !== undefined) {
      yield { path: ['claims', index, 'number'], says: `is the number of claims[${before}] too` }
    }
    numbers.set(number, index)
  }
}

function* idsOf(file: StoryFile): Generator<{ readonly path: Path; readonly id: string }> {
  for (const list of ['outlets', 'articles', 'claims', 'decisions', 'history', 'withdrawn', 'originals'] as const) {
    for (const [index, record] of file[list].entries()) {
      yield { path: [list, index, 'id'], id: record.id }
      if ('revisions' in record) {
        for (const [at, { id }] of record.revisions.entries()) yield { path: [list, index, 'revisions', at, 'id'], id }
      }
      if ('mentions' in record) {
        for (const [at, { id }] of record.mentions.entries()) yield { path: [list, index, 'mentions', at, 'id'], id }
      }
    }
  }
}

function* checkArticles(file: StoryFile): Faults {
  const outlets = new Set(file.outlets.map((outlet) => outlet.id))
  const originals = new Set(file.originals.map((original) => original.id))
  for (const [index, article] of file.articles.entries()) {
    const path = ['articles', index]
    if (article.outletId !== null && !outlets.has(article.outletId)) {
      yield { path: [...path, 'outletId'], says: 'is no outlet of the file' }
    }
    if (!article.revisions.some((revision) => revision.id === article.revisionId)) {
      yield { path: [...path, 'revisionId'], says: 'is no revision of the article' }
    }
    yield* checkTexts(article, path, originals)
  }
  for (const [index, article] of file.withdrawn.entries()) yield* checkTexts(article, ['withdrawn', index], originals)
}

type Texts = Pick<StoryFile['withdrawn'][number], 'revisions' | 'readings'>

function* checkTexts(article: Texts, path: Path, originals: ReadonlySet<string>): Faults {
  for (const [index, revision] of article.revisions.entries()) {
    const here = [...path, 'revisions', index]
    if (article.revisions.findIndex((each) => each.number === revision.number) !== index) {
      yield { path: [...here, 'number'], says: 'is the number of another revision too' }
    }
    if (!originals.has(revision.originalId)) {
      yield { path: [...here, 'originalId'], says: 'is no original of the file' }
    }
    yield* checkSpans(revision.blocks, revision.text.length, [...here, 'blocks'])
    if (revision.blocks.map(({ start, end }) => revision.text.slice(start, end)).join('\n\n') !== revision.text) {
      yield { path: [...here, 'blocks'], says: 'do not make up the text with a blank line between them' }
    }
    for (const [at, { beforeBlockIndex }] of revision.setAside.entries()) {
      if (beforeBlockIndex <= revision.blocks.length) continue
      yield { path: [...here, 'setAside', at, 'beforeBlockIndex'], says: 'is past the last block' }
    }
  }
  for (const [index, reading] of article.readings.entries()) {
    const here = [...path, 'readings', index]
    const revision = article.revisions.find((each) => each.id === reading.revisionId)
    if (index > 0) yield { path: here, says: 'is a second reading of the article' }
    if (!revision) yield { path: [...here, 'revisionId'], says: 'is no revision of the article' }
    else yield* checkSpans(reading.spans, revision.text.length, [...here, 'spans'])
  }
}

/** Spans lie in the text, one after the other. */
function* checkSpans(
  spans: readonly { readonly start: number; readonly end: number }[],
  length: number,
  path: Path,
): Faults {
  let last = 0
  for (const [index, { start, end }] of spans.entries()) {
    if (start < last) yield { path: [...path, index, 'start'], says: 'is before the end of the one before' }
    if (end <= start) yield { path: [...path, index, 'end'], says: 'is not after start' }
    if (end > length) yield { path: [...path, index, 'end'], says: 'is past the end of the text' }
    last = end
  }
}

function* checkClaims(file: StoryFile): Faults {
  const claims = new Set(file.claims.map((claim) => claim.id))
  const articles = new Map(file.articles.map((article) => [article.id, article]))
  const outletNames = new Map(file.outlets.map((outlet) => [outlet.id, outlet.name]))
  const revisions = new Map(
    [...file.articles, ...file.withdrawn].flatMap(({ id: articleId, revisions }) =>
      revisions.map(({ id, text }) => [id, { articleId, text }] as const),
    ),
  )
  for (const [index, claim] of file.claims.entries()) {
    if (claim.mergedInto !== null && !claims.has(claim.mergedInto)) {
      yield { path: ['claims', index, 'mergedInto'], says: 'is no claim of the file' }
    }
    for (const [at, mention] of claim.mentions.entries()) {
      const path = ['claims', index, 'mentions', at]
      const revision = revisions.get(mention.revisionId)
      if (revision?.articleId !== mention.articleId) {
        yield { path: [...path, 'revisionId'], says: 'is no revision of the article' }
        continue
      }
      yield* checkQuote(mention, revision.text, path)
      const article = articles.get(mention.articleId)
      const outletId = article?.outletId ?? null
      const outlet = outletId === null ? null : (outletNames.get(outletId) ?? null)
      if (mention.outlet !== outlet)
        yield { path: [...path, 'outlet'], says: 'is not the name of the article’s outlet' }
      if (mention.article !== (article?.metadata.title.value ?? null)) {
        yield { path: [...path, 'article'], says: 'is not the title of the article' }
      }
    }
  }
}

type MentionInFile = StoryFile['claims'][number]['mentions'][number]

function* checkQuote({ start, end, quote }: MentionInFile, text: string, path: Path): Faults {
  if (end <= start) yield { path: [...path, 'end'], says: 'is not after start' }
  else if (end > text.length) yield { path: [...path, 'end'], says: 'is past the end of the text' }
  else if (text.slice(start, end) !== quote.exact) {
    yield { path: [...path, 'quote', 'exact'], says: 'is not what stands in the text from start to end' }
  } else if (text.slice(Math.max(0, start - quote.prefix.length), start) !== quote.prefix) {
    yield { path: [...path, 'quote', 'prefix'], says: 'is not what stands in the text before start' }
  } else if (!text.startsWith(quote.suffix, end)) {
    yield { path: [...path, 'quote', 'suffix'], says: 'is not what stands in the text after end' }
  }
}

/** Events follow each other without a gap, and their changes name what they change. */
function* checkHistory(file: StoryFile): Faults {
  const groups = new Set<string>()
  for (const [index, event] of file.history.entries()) {
    const path = ['history', index]
    if (event.sequence !== index + 1) {
      yield { path: [...path, 'sequence'], says: `is ${event.sequence}, should be ${index + 1}` }
    }
    if (event.ofGroup !== null && !groups.has(event.ofGroup)) {
      yield { path: [...path, 'ofGroup'], says: 'is no group of an earlier event' }
    }
    groups.add(event.group)
    for (const [at, change] of event.changes.entries()) {
      for (const side of ['before', 'after'] as const) {
        const id = change[side]?.id
        if (id === undefined || id === change.id) continue
        yield { path: [...path, 'changes', at, side, 'id'], says: 'is not the id of the change' }
      }
    }
  }
}

/** The records of the file are what its history made of them. */
function* checkFold(file: StoryFile, events: readonly HistoryEvent[]): Faults {
  const state = foldEvents(events)
  const storyId = file.story.id
  const made = new Set<string>()
  for (const { path, kind, record } of recordsOf(file)) {
    made.add(record.id)
    const folded = state[kind].get(record.id)
    if (folded === undefined) yield { path, says: 'is in no event of the history' }
    else if (!isSame(folded, kind === 'stories' ? record : { ...record, storyId })) {
      yield { path, says: 'is not what the history made of it' }
    }
  }
  for (const records of Object.values(state)) {
    for (const id of records.keys()) {
      if (!made.has(id)) yield { path: ['history'], says: `makes ${id}, which the file does not hold` }
    }
  }
}

function* recordsOf(file: StoryFile) {
  yield { path: ['story'], kind: 'stories', record: file.story } as const
  for (const [index, record] of file.outlets.entries()) {
    yield { path: ['outlets', index], kind: 'outlets', record } as const
  }
  for (const [index, article] of file.articles.entries()) {
    const record = without(article, 'readings', 'revisions')
    yield { path: ['articles', index], kind: 'articles', record } as const
  }
  for (const [index, claim] of file.claims.entries()) {
    yield { path: ['claims', index], kind: 'claims', record: without(claim, 'mentions') } as const
    for (const [at, mention] of claim.mentions.entries()) {
      const path = ['claims', index, 'mentions', at]
      const record = { ...without(mention, 'outlet', 'article'), claimId: claim.id }
      yield { path, kind: 'mentions', record } as const
    }
  }
  for (const [index, record] of file.decisions.entries()) {
    yield { path: ['decisions', index], kind: 'decisions', record } as const
  }
}
