/** A story written out by hand: for tests that say what they expect word by word. */
import type { Article, ArticleMetadata, Field, Outlet, Revision, Story } from '../../../src/core/article/article'
import type { Claim, Mention, Status } from '../../../src/core/claim/claim'
import { added } from '../../../src/core/history/changes'
import type { HistoryEvent } from '../../../src/core/history/event'
import type { StoryContents } from '../../../src/core/interchange/storyContents'
import { sha256Now } from './arbitraryStory'

type Plan = {
  readonly outlets: readonly string[]
  readonly articles: readonly {
    readonly outletIndex: number | null
    readonly text: string
    readonly title?: string
    readonly url?: string
    readonly publishedOn?: string
    readonly authors?: readonly string[]
  }[]
  readonly claims: readonly {
    readonly text: string
    readonly status: Status
    readonly deleted?: boolean
    /** The article's place in the list, and the words, which it must hold. */
    readonly mentions: readonly (readonly [number, string])[]
  }[]
  /** The name in the history. */
  readonly author?: string
}

const AT = '2024-05-24T16:30:00.000Z'

/** The whole story; every instant in it is the same. */
export function storyOf(plan: Plan): StoryContents {
  let count = 0
  const newId = <Id extends string>() => {
    count += 1
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}` as Id
  }
  const story: Story = { id: newId(), name: 'Ships', createdAt: AT, deletedAt: null }
  const storyId = story.id
  const outlets = plan.outlets.map(
    (name): Outlet => ({ id: newId(), storyId, name, domains: [], kind: null, family: null, deletedAt: null }),
  )
  const revisions: Revision[] = []
  const articles = plan.articles.map((made): Article => {
    const [articleId, revisionId] = [newId<Article['id']>(), newId<Revision['id']>()]
    const { text } = made
    revisions.push({
      id: revisionId,
      storyId,
      articleId,
      number: 1,
      madeAt: AT,
      cause: 'import',
      originalId: newId(),
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
      setAside: [],
    })
    const outlet = made.outletIndex === null ? undefined : outlets[made.outletIndex]
    const metadata: ArticleMetadata = {
      title: field(made.title),
      outlet: field(outlet?.name),
      authors: field(made.authors),
      publishedOn: field(made.publishedOn),
      url: field(made.url),
      language: field('en'),
      credits: field<readonly string[]>(undefined),
    }
    return {
      id: articleId,
      storyId,
      outletId: outlet?.id ?? null,
      revisionId,
      metadata,
      importedAt: AT,
      deletedAt: null,
    }
  })
  const claims = plan.claims.map(
    ({ text, status, deleted }, index): Claim => ({
      id: newId(),
      storyId,
      number: index + 1,
      text,
      status,
      madeAt: AT,
      changedAt: AT,
      mergedInto: null,
      deletedAt: deleted ? AT : null,
    }),
  )
  const mentions = plan.claims.flatMap(({ mentions: made }, index) =>
    made.map(([articleIndex, exact]): Mention => {
      const [article, revision, claim] = [articles[articleIndex], revisions[articleIndex], claims[index]]
      const start = revision?.text.indexOf(exact) ?? -1
      if (!article || !revision || !claim || start < 0) throw new Error(`no “${exact}” in article ${articleIndex}`)
      const end = start + exact.length
      const quote = {
        exact,
        prefix: revision.text.slice(Math.max(0, start - 32), start),
        suffix: revision.text.slice(end, end + 32),
      }
      const place = { articleId: article.id, revisionId: revision.id, start, end, quote }
      return { id: newId(), storyId, claimId: claim.id, ...place, madeAt: AT, deletedAt: null }
    }),
  )
  const event: HistoryEvent = {
    id: newId(),
    storyId,
    sequence: 1,
    at: AT,
    author: plan.author ?? null,
    act: 'storyImported',
    changes: [
      added('stories', story),
      ...outlets.map((each) => added('outlets', each)),
      ...articles.map((each) => added('articles', each)),
      ...claims.map((each) => added('claims', each)),
      ...mentions.map((each) => added('mentions', each)),
    ],
    group: newId(),
    ofGroup: null,
    reason: null,
  }
  const originals = revisions.map((revision) => {
    const bytes = new TextEncoder().encode(revision.text)
    const file = { fileName: 'ships.txt', mediaType: 'text/plain', encoding: 'utf-8' }
    return { id: revision.originalId, storyId, sha256: sha256Now(bytes), bytes, ...file }
  })
  return {
    story,
    outlets,
    articles,
    revisions,
    originals,
    claims,
    mentions,
    decisions: [],
    readings: [],
    events: [event],
  }
}

function field<Value>(value: Value | undefined): Field<Value> {
  return { value: value ?? null, source: value === undefined ? 'none' : 'text', certainty: 'sure', original: null }
}
