/** What becomes of the articles that a batch has read: stored, offered to a person, or refused. */
import type { ArticleId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Ingested } from '../../platform/ingest/ingest'
import type { Batch, Offer, ReadWords } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import { type WriteRefusal, write } from '../record'
import type { ImportOutcome, OtherArticle } from '../state/importing'
import { type AddAs, type Addition, addArticles } from './addArticles'
import { type batchInbox, NOTHING_PASSED, type OfferedRow, type Passed, spared, takeOut } from './inbox'
import { isTold, type ToldLine } from './toldLines'

/** An article as it was read: `key` is its line on the list, `index` its source's place in the batch. */
export type ReadArticle = {
  readonly key: string
  readonly index: number
  readonly name: string
  readonly ingested: Ingested
}

/** `storyId`: the story of the batch, which may have been made with its first article. */
export type Settled = { readonly outcomes: readonly ImportOutcome[]; readonly storyId: StoryId | null }

/**
 * Stores articles in one transaction, together with how far the batch has come, so that after a crash it goes on exactly
 * behind what is stored. Where that fails each is tried by itself: what is wrong with one costs the others nothing.
 */
export async function settleArticles(
  desk: Desk,
  inbox: ReturnType<typeof batchInbox>,
  batch: Batch,
  articles: readonly ReadArticle[],
  passed: Passed,
): Promise<Settled> {
  const { storyId } = batch
  if (articles.length === 0) {
    await passWithout(desk, inbox, batch, passed)
    return { outcomes: [], storyId }
  }
  let outcomes: ImportOutcome[] = []
  const added = await addedArticles(desk, batch, articles, async (additions) => {
    outcomes = []
    for (const [at, article] of articles.entries()) outcomes.push(await outcomeOf(desk, article, additions[at]))
    const offered = articles.flatMap((article, at) => offeredRow(batch, article, additions[at]) ?? [])
    return inbox.pass(withTold(passed, articles, outcomes), { storyId: storyOf(additions) ?? storyId, offered })
  })
  if (added.ok) return { outcomes, storyId: storyOf(added.value) ?? storyId }
  if (articles.length === 1) {
    await passWithout(desk, inbox, batch, withTold(passed, articles, [added.refused]))
    return { outcomes: [added.refused], storyId }
  }
  let settled: Settled = { outcomes: [], storyId }
  for (const [at, article] of articles.entries()) {
    const soFar = at === articles.length - 1 ? passed : NOTHING_PASSED
    const one = await settleArticles(desk, inbox, { ...batch, storyId: settled.storyId }, [article], soFar)
    settled = { outcomes: [...settled.outcomes, ...one.outcomes], storyId: one.storyId }
  }
  return settled
}

/** Stores an offered article as a person decided, and takes it out of the inbox. */
export async function settleOffer(
  desk: Desk,
  key: string,
  { group, as }: { readonly group: string; readonly as: 'revision' | 'ownArticle' },
): Promise<ImportOutcome> {
  const { database } = desk
  const [row, content] = await Promise.all([database.inbox.get(key), database.offered.get(key)])
  const batch = row && (await database.batches.get(row.batchId))
  if (row?.waiting.kind !== 'offered' || content === undefined || batch === undefined) {
    return { kind: 'refused', reason: 'gone', detail: null }
  }
  const { name, offer } = row.waiting
  const article = { key, index: row.index, name, ingested: content.ingested }
  const decided: AddAs = as === 'revision' ? { revisionOf: offer.articleId } : as
  let outcome: ImportOutcome = { kind: 'refused', reason: 'gone', detail: null }
  const settle = async ([addition]: Added): Promise<void> => {
    outcome = await outcomeOf(desk, article, addition)
    await takeOut(desk, row, { key, index: row.index, name, outcome })
  }
  const added = await addedArticles(desk, { ...batch, group }, [article], settle, decided)
  if (added.ok) return outcome
  // What cannot be stored now can be later: it stays.
  return added.refused
}

/** Passes what stored nothing; where there is no room to tell of it, in silence. */
function passWithout(
  desk: Desk,
  inbox: ReturnType<typeof batchInbox>,
  { storyId }: Batch,
  passed: Passed,
): Promise<void> {
  const pass = (what: Passed) => write(desk, () => inbox.pass(what, { storyId, offered: [] }))
  return spared(async () => (await pass(passed)).ok || pass({ ...passed, told: [] }))
}

/** With what became of articles, which is told together with what stores them. */
function withTold(passed: Passed, articles: readonly ReadArticle[], outcomes: readonly ImportOutcome[]): Passed {
  const told = articles.flatMap(({ key, index, name }, at): ToldLine[] => {
    const outcome = outcomes[at]
    return outcome !== undefined && isTold(outcome) ? [{ key, index, name, outcome }] : []
  })
  return { ...passed, told: [...passed.told, ...told] }
}

/** An article by what it is called: its title, with its outlet where it has one. */
export async function otherArticle({ database }: Desk, articleId: ArticleId): Promise<OtherArticle> {
  const article = await database.articles.get(articleId)
  const title = article?.metadata.title.value ?? 'Untitled article'
  const outlet = article?.metadata.outlet.value
  return { articleId, title: outlet ? `${title} (${outlet})` : title }
}

type Added = readonly Result<Addition, 'gone'>[]

/** A crash while storing is fenced like one while reading. */
async function addedArticles(
  desk: Desk,
  { storyId, storyName, group }: Batch,
  articles: readonly ReadArticle[],
  besides: (additions: Added) => Promise<unknown>,
  as: AddAs = 'ask',
): Promise<{ readonly ok: true; readonly value: Added } | { readonly ok: false; readonly refused: ImportOutcome }> {
  try {
    const incoming = articles.map(({ ingested }) => ({ ingested, as }))
    const result = await addArticles(desk, { storyId, storyName, group }, incoming, besides)
    return result.ok ? result : { ok: false, refused: refused(result.reason, result.detail) }
  } catch (error) {
    return { ok: false, refused: crashed(error) }
  }
}

/** How a crash is listed. */
export function crashed(error: unknown): ImportOutcome {
  return { kind: 'refused', reason: 'unreadable', detail: error instanceof Error ? error.message : String(error) }
}

function refused(reason: WriteRefusal, detail?: string): ImportOutcome {
  return { kind: 'refused', reason, detail: detail ?? null }
}

function storyOf(additions: Added): StoryId | null {
  for (const addition of additions) if (addition.ok) return addition.value.storyId
  return null
}

function offeredRow(
  { id: batchId }: Batch,
  { key: id, index, name, ingested }: ReadArticle,
  addition: Added[number] | undefined,
): OfferedRow | null {
  if (!addition?.ok || addition.value.kind !== 'offered') return null
  const offer = offerOf(addition.value)
  return { id, batchId, index, waiting: { kind: 'offered', name, offer, read: readOf(ingested) }, ingested }
}

function offerOf({ articleId, because, share, retold }: Extract<Addition, { readonly kind: 'offered' }>): Offer {
  return { articleId, because, share, ...(retold.length === 0 ? {} : { retold }) }
}

async function outcomeOf(
  desk: Desk,
  { name, ingested }: ReadArticle,
  addition: Added[number] | undefined,
): Promise<ImportOutcome> {
  if (addition === undefined) throw new Error('an article without an outcome')
  if (!addition.ok) return refused(addition.reason)
  const { value } = addition
  const read = readOf(ingested)
  switch (value.kind) {
    case 'alreadyHere':
      return { kind: 'alreadyHere', articleId: value.articleId, because: value.because, read }
    case 'revised':
      return { kind: 'revised', same: await otherArticle(desk, value.articleId), read }
    case 'offered': {
      return { kind: 'offered', same: await otherArticle(desk, value.articleId), offer: offerOf(value), read }
    }
    case 'added': {
      const { articleId, near } = value
      const title = ingested.metadata.title.value ?? name
      const other = near && { ...(await otherArticle(desk, near.articleId)), share: near.share }
      const { notes, setAside } = ingested
      const told = notes === undefined ? {} : { notes }
      return { kind: 'imported', articleId, title, setAsideCount: setAside.length, near: other, read, ...told }
    }
    default:
      return value satisfies never
  }
}

/** What an article said of itself, for the list that is saved. */
function readOf({ original, metadata }: Ingested): ReadWords {
  return {
    title: metadata.title.value,
    outlet: metadata.outlet.value,
    address: metadata.url.value,
    sha256: original.sha256,
  }
}
