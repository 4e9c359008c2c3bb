/** Stories that fast-check makes: whole, with history, tombstones, undone imports and texts that are hard to write. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Article, Field, Original, Outlet, Reading, Revision, Story } from '../../../src/core/article/article'
import { type Claim, type Mention, STATUSES } from '../../../src/core/claim/claim'
import type { Decision, Ruling } from '../../../src/core/claim/decision'
import { added, changed } from '../../../src/core/history/changes'
import type { Act, Change, HistoryEvent } from '../../../src/core/history/event'
import { foldEvents, invertChanges } from '../../../src/core/history/fold'
import type { StoryContents } from '../../../src/core/interchange/storyContents'

/** Room for some hundred made-up stories on a machine that is busy with other tests. */
export const FUZZ = { timeout: 60_000 }

/** Lower-case hexadecimal, as `Original.sha256`. */
export const sha256 = (bytes: Uint8Array) => Promise.resolve(sha256Now(bytes))
/** The same at once. */
export const sha256Now = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '=SUM(A1)',
    '"',
    '</script><!--',
    '\u2028',
    '\ud800',
    '\\u0000',
    'Ґанок',
    'a, b; c',
    '\u0000',
    '__proto__',
  ),
)
const paragraph = fc.array(words, { minLength: 1, maxLength: 6 }).map((each) => `${each.join(' ')}.`)

const articlePlan = fc.record({
  title: fc.option(words),
  outletIndex: fc.option(fc.nat(3)),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  bytes: fc.uint8Array({ maxLength: 40 }),
  minute: fc.nat(3),
  revised: fc.constantFrom('never', 'never', 'byHand', 'again'),
  updated: fc.constantFrom(false, false, false, true),
  read: fc.boolean(),
  fate: fc.constantFrom('kept', 'kept', 'deleted', 'undone'),
})

const claimPlan = fc.record({
  text: words,
  status: fc.constantFrom(...STATUSES),
  later: fc.option(fc.constantFrom(...STATUSES)),
  fate: fc.constantFrom('kept', 'kept', 'deleted', 'merged'),
  mentions: fc.array(fc.record({ articleIndex: fc.nat(4), at: fc.nat(), length: fc.nat(), deleted: fc.boolean() }), {
    maxLength: 4,
    size: 'max',
  }),
})

const storyPlan = fc.record({
  name: words,
  author: fc.option(words),
  rules: fc.boolean(),
  outlets: fc.array(words, { maxLength: 4, size: 'max' }),
  articles: fc.array(articlePlan, { maxLength: 5, size: 'max' }),
  claims: fc.array(claimPlan, { maxLength: 5, size: 'max' }),
})
type StoryPlan = typeof storyPlan extends fc.Arbitrary<infer Plan> ? Plan : never

/** A story whose every part agrees with every other. */
export const arbitraryStory: fc.Arbitrary<StoryContents> = storyPlan.map(storyFrom)

function storyFrom(plan: StoryPlan): StoryContents {
  let count = 0
  const newId = <Id extends string>() => {
    count += 1
    return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}` as Id
  }
  const at = (minute: number) => new Date(Date.UTC(2024, 4, 24, 16, minute)).toISOString()
  const events: HistoryEvent[] = []
  const revisions: Revision[] = []
  const originals: Original[] = []
  const readings: Reading[] = []
  const story: Story = { id: newId(), name: plan.name, createdAt: at(0), deletedAt: null }
  const storyId = story.id
  const happen = (act: Act, changes: readonly Change[], ofGroup: string | null = null): string => {
    const group = newId()
    const sequence = events.length + 1
    const reason = plan.author === null ? null : 'because'
    events.push({
      id: newId(),
      storyId,
      sequence,
      at: at(sequence),
      author: plan.author,
      act,
      changes,
      group,
      ofGroup,
      reason,
    })
    return group
  }

  happen('storyCreated', [added('stories', story)])
  const outlets = plan.outlets.map(
    (name, index): Outlet => ({
      id: newId(),
      storyId,
      name,
      domains: index === 0 ? ['example.org'] : [],
      kind: index === 1 ? 'agency' : null,
      family: null,
      deletedAt: null,
    }),
  )
  if (outlets.length > 0)
    happen(
      'articleImported',
      outlets.map((outlet) => added('outlets', outlet)),
    )

  const articles: Article[] = []
  for (const made of plan.articles) {
    const articleId = newId<Article['id']>()
    const originalOf = (bytes: Uint8Array): Original => {
      const sha256 = sha256Now(bytes)
      const encoding = 'utf-8'
      const original = { id: newId(), storyId, sha256, bytes, fileName: made.title, mediaType: 'text/plain', encoding }
      originals.push(original as Original)
      return original as Original
    }
    const original = originalOf(made.bytes)
    const revisionOf = (number: number, paragraphs: readonly string[]): Revision => ({
      id: newId(),
      storyId,
      articleId,
      number,
      madeAt: at(made.minute),
      cause: number === 1 || made.revised === 'again' ? 'import' : 'putBack',
      originalId: number === 1 || made.revised !== 'again' ? original.id : originalOf(made.bytes).id,
      text: paragraphs.join('\n\n'),
      blocks: blocksOf(paragraphs),
      setAside:
        number === 1
          ? [{ text: made.title ?? '', kind: 'heading', reason: 'repeatedHeadline', beforeBlockIndex: 0 }]
          : [],
    })
    const first = revisionOf(1, made.paragraphs)
    revisions.push(first)
    const article: Article = {
      id: articleId,
      storyId,
      outletId: outlets[made.outletIndex ?? -1]?.id ?? null,
      revisionId: first.id,
      metadata: {
        title: field(made.title),
        outlet: {
          ...field(outlets[made.outletIndex ?? -1]?.name ?? null),
          original: withoutOriginal(field('Another')),
        },
        authors: field(made.title === null ? null : [made.title, 'A. Author']),
        publishedOn: field('XXXX-05-24'),
        ...(made.updated ? { updatedOn: field('2024-05-24T16:30+03:00') } : {}),
        url: field(null),
        language: field('en'),
        credits: field([]),
      },
      importedAt: at(made.minute),
      deletedAt: null,
    }
    const group = happen('articleImported', [added('articles', article)])
    if (made.read)
      readings.push({
        articleId,
        storyId,
        revisionId: first.id,
        spans: first.blocks.map(({ start, end }) => ({ start, end })),
      })
    if (made.fate === 'undone') {
      happen('undone', invertChanges(events.at(-1)?.changes ?? []), group)
      continue
    }
    articles.push(article)
    let last = article
    const change = (act: Act, values: Partial<Article>) => {
      happen(act, [changed('articles', last, values)])
      last = { ...last, ...values }
    }
    if (made.revised !== 'never') {
      const second = revisionOf(2, ['Put back.', ...made.paragraphs])
      revisions.push(second)
      change(made.revised === 'again' ? 'articleRevised' : 'blockPutBack', { revisionId: second.id })
    }
    if (made.fate === 'deleted') change('articleDeleted', { deletedAt: at(50) })
  }

  for (const [index, made] of plan.claims.entries()) {
    const claim: Claim = {
      id: newId(),
      storyId,
      number: index + 1,
      text: made.text,
      status: made.status,
      madeAt: at(20),
      changedAt: at(20),
      mergedInto: null,
      deletedAt: null,
    }
    const mentions = made.mentions.flatMap((mention): Mention[] => {
      const article = articles[mention.articleIndex % Math.max(1, articles.length)]
      const revision = revisions.find((each) => each.id === article?.revisionId)
      if (article === undefined || revision === undefined) return []
      const start = mention.at % revision.text.length
      const end = start + 1 + (mention.length % (revision.text.length - start))
      const quote = {
        exact: revision.text.slice(start, end),
        prefix: revision.text.slice(Math.max(0, start - 32), start),
        suffix: revision.text.slice(end, end + 32),
      }
      const place = { articleId: article.id, revisionId: revision.id, start, end, quote }
      return [
        {
          id: newId(),
          storyId,
          claimId: claim.id,
          ...place,
          madeAt: at(20),
          deletedAt: mention.deleted ? at(30) : null,
        },
      ]
    })
    happen('claimMade', [added('claims', claim), ...mentions.map((mention) => added('mentions', mention))])
    let last = claim
    const change = (act: Act, values: Partial<Claim>) => {
      happen(act, [changed('claims', last, { ...values, changedAt: at(events.length) })])
      last = { ...last, ...values, changedAt: at(events.length - 1) }
    }
    if (made.later !== null) change('statusSet', { status: made.later })
    if (made.fate !== 'kept')
      change('claimDeleted', { deletedAt: at(50), mergedInto: made.fate === 'merged' ? claim.id : null })
  }

  /** One ruling of each kind, on what the story has; the last is taken back. */
  function rule(): void {
    const { claims, mentions } = foldEvents(events)
    const [claim] = claims.values()
    const [mention] = mentions.values()
    if (claim === undefined || mention === undefined) return
    const { articleId, revisionId, start, end, quote } = mention
    const passage = { articleId, revisionId, start, end, quote }
    const rulings: readonly [Act, Ruling][] = [
      ['suggestionRejected', { kind: 'suggestionRejected', claimId: claim.id, passage }],
      ['absenceMarked', { kind: 'absent', claimId: claim.id, articleId }],
      ['absenceMarked', { kind: 'notApplicable', claimId: claim.id, articleId }],
      ['statementDismissed', { kind: 'statementDismissed', passages: [passage] }],
      [
        'attributionCorrected',
        { kind: 'attributionCorrected', mentionId: mention.id, cited: [plan.name], speaker: null },
      ],
      ['originsSet', { kind: 'originsSet', claimId: null, groups: [[articleId]] }],
    ]
    for (const [act, ruling] of rulings) {
      const decision: Decision = { id: newId(), storyId, ruling, madeAt: at(events.length), deletedAt: null }
      happen(act, [added('decisions', decision)])
    }
    const last = events.at(-1)
    if (last !== undefined) happen('undone', invertChanges(last.changes), last.group)
  }
  if (plan.rules) rule()
  const state = foldEvents(events)
  return {
    story,
    outlets: [...state.outlets.values()],
    articles: [...state.articles.values()],
    revisions,
    originals,
    claims: [...state.claims.values()],
    mentions: [...state.mentions.values()],
    decisions: [...state.decisions.values()],
    readings,
    events,
  }
}

function blocksOf(paragraphs: readonly string[]): Revision['blocks'] {
  let start = 0
  return paragraphs.map((each) => {
    const block = { start, end: start + each.length, kind: 'paragraph' } as const
    start = block.end + 2
    return block
  })
}

function field<Value>(value: Value | null): Field<Value> {
  return { value, source: value === null ? 'none' : 'text', certainty: 'fairlySure', original: null }
}

function withoutOriginal<Value>({ value, source, certainty }: Field<Value>): Omit<Field<Value>, 'original'> {
  return { value, source, certainty }
}
