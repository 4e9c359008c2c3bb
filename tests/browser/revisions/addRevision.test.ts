import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Addition } from '../../../src/app/actions/addArticle'
import { deleteArticles, takeBackRevision } from '../../../src/app/actions/deleteArticles'
import { editMetadata } from '../../../src/app/actions/editMetadata'
import { exportStory } from '../../../src/app/actions/exportStory'
import { importStory } from '../../../src/app/actions/importStory'
import { eraseStory } from '../../../src/app/actions/stories'
import { redo, undo } from '../../../src/app/actions/undo'
import type { Revision } from '../../../src/core/article/article'
import type { ArticleId, StoryId } from '../../../src/core/ids'
import { deskForTest } from '../actions/deskForTest'
import { add, FIRST, ingestedFrom, SECOND } from './material'

let desk: ReturnType<typeof deskForTest>
let first: Addition
let storyId: StoryId
let articleId: ArticleId

beforeEach(async () => {
  desk = deskForTest()
  first = await add(desk, null, await ingestedFrom(FIRST, { url: 'https://coast.example/2024/hamrun' }))
  ;({ storyId, articleId } = first)
})
afterEach(() => desk.close())

/** With bytes of its own for each update that it states. */
async function said(paragraphs: readonly string[], updatedOn: string) {
  const ingested = await ingestedFrom(paragraphs, { updatedOn })
  const sha256 = `${updatedOn}${ingested.original.sha256}`.slice(0, 64)
  return { ...ingested, original: { ...ingested.original, sha256 } }
}

const article = () => desk.database.articles.get(articleId)
const revisions = (): Promise<Revision[]> =>
  desk.database.revisions.where('articleId').equals(articleId).sortBy('number')
const countOf = (table: 'articles' | 'originals' | 'events') => desk.database[table].count()

describe('an article that comes in again', () => {
  it('is here already with the same bytes', async () => {
    const again = await ingestedFrom(FIRST, { url: 'https://coast.example/2024/hamrun' })
    expect(await add(desk, storyId, again)).toEqual({ kind: 'alreadyHere', storyId, articleId, because: 'bytes' })
    expect(await add(desk, storyId, again, { revisionOf: articleId })).toMatchObject({ kind: 'alreadyHere' })
  })

  it('is here already with other bytes where neither text nor headline changed', async () => {
    const saved = await ingestedFrom(FIRST, { url: 'https://coast.example/2024/hamrun?utm_source=mail' })
    expect(await add(desk, storyId, saved)).toMatchObject({ kind: 'alreadyHere', articleId, because: 'words' })
    const headline = await ingestedFrom(FIRST, { title: 'Hamrun shuts its port' })
    expect(await add(desk, storyId, headline)).toMatchObject({ kind: 'offered', because: 'text', share: 1 })
  })

  it('is offered where not a word but its date differs, and then shows no other', async () => {
    const dated = await said(FIRST, '2024-03-12')
    const { storyId, articleId } = await add(desk, null, dated)
    const redated = await said(FIRST, '2024-03-14')
    const retold = [{ field: 'updatedOn', before: '2024-03-12', after: '2024-03-14' }]
    expect(await add(desk, storyId, redated)).toMatchObject({ kind: 'offered', articleId, share: 1, retold })
    expect(await add(desk, storyId, redated, { revisionOf: articleId })).toMatchObject({ kind: 'revised' })
    const saved = await desk.database.articles.get(articleId)
    expect(saved?.metadata.updatedOn?.value).toBe('2024-03-14')
    expect(await add(desk, storyId, redated)).toMatchObject({ kind: 'alreadyHere', because: 'bytes' })
    const silent = await ingestedFrom(FIRST, { title: 'Hamrun closes its port', url: 'https://coast.example/other' })
    expect(
      await add(desk, storyId, { ...silent, metadata: { ...silent.metadata, url: dated.metadata.url } }),
    ).toMatchObject({
      kind: 'alreadyHere',
      because: 'words',
    })
  })

  it('is taken back as a revision while it is the last change, and not later', async () => {
    await add(desk, storyId, await ingestedFrom(SECOND), { revisionOf: articleId })
    expect(await takeBackRevision(desk, { storyId, articleId })).toEqual({ ok: true, value: [articleId] })
    expect((await article())?.revisionId).toBe((await revisions())[0]?.id)
    await add(desk, storyId, await ingestedFrom(SECOND), { revisionOf: articleId })
    await add(desk, storyId, await ingestedFrom(['Rain fell on the hills of Velm.'], { title: 'Rain' }))
    expect(await takeBackRevision(desk, { storyId, articleId })).toEqual({ ok: false, reason: 'nothingToDo' })
  })

  it.each([
    [
      'its address, however it is linked',
      { url: 'http://www.coast.example/2024/hamrun/?utm_source=mail#top' },
      'address',
    ],
    ['most of its text, from one outlet', {}, 'text'],
    ['most of its text and its headline, where the outlet is not known', { outlet: null }, 'text'],
    ['most of its text, from one outlet under another headline', { title: 'Hamrun shuts its port' }, 'text'],
    ['most of its text and its headline, at another address', { url: 'https://coast.example/2024/port' }, 'text'],
  ] as const)('is offered by %s, and nothing is stored', async (_, details, because) => {
    const before = [await countOf('articles'), await countOf('originals'), await countOf('events')]
    const offered = await add(desk, storyId, await ingestedFrom(SECOND, details))
    expect(offered).toMatchObject({ kind: 'offered', storyId, articleId, because, share: expect.closeTo(0.79, 2) })
    expect([await countOf('articles'), await countOf('originals'), await countOf('events')]).toEqual(before)
  })

  it('is an article of its own where somebody says so, with the one that it was offered as for its nearest', async () => {
    const own = await add(desk, storyId, await ingestedFrom(SECOND), 'ownArticle')
    expect(own).toMatchObject({ kind: 'added', near: { articleId, share: expect.closeTo(0.79, 2) } })
    expect(await countOf('articles')).toBe(2)
  })

  it('is stored with how much of it another outlet has', async () => {
    const copy = await add(desk, storyId, await ingestedFrom(FIRST, { outlet: 'Morning Star' }))
    expect(copy).toMatchObject({ kind: 'added', near: { articleId, share: 1 } })
    const other = await add(desk, storyId, await ingestedFrom(['Rain fell.'], { outlet: 'Third Post' }))
    expect(other).toMatchObject({ kind: 'added', near: null })
  })

  it.each([
    ['outlet and headline are not the same', { outlet: null, title: 'Port of Velm waits for repairs' }],
    ['page and headline are others', { url: 'https://coast.example/2024/velm', title: 'Port of Velm waits' }],
  ])('is another, however much of its text it shares, where %s', async (_what, details) => {
    const other = await add(desk, storyId, await ingestedFrom(SECOND, details))
    expect(other).toMatchObject({ kind: 'added', near: { articleId, share: expect.closeTo(0.79, 2) } })
  })

  it.each([
    ['one outlet', { outlet: 'Coast Daily' }],
    ['an outlet that is not known', { outlet: null }],
  ])(
    'is offered where next to all of a long text stands under another headline at another page of %s',
    async (_, by) => {
      const long = [
        ...FIRST,
        'The pilots stayed aboard until the last of the twelve ships lay behind the southern mole.',
        'Nobody could say on Sunday evening when the trawlers would be let out again, or who pays the crews meanwhile.',
      ]
      const url = 'https://coast.example/2024/silence'
      const own = await add(desk, storyId, await ingestedFrom(long, { title: 'Hamrun waits', url }), 'ownArticle')
      const renamed = {
        ...by,
        title: 'Fear in Hamrun',
        ...(by.outlet === null ? {} : { url: 'https://coast.example/2024/fear' }),
      }
      const offered = await add(desk, storyId, await ingestedFrom(long, renamed))
      expect(offered).toMatchObject({ kind: 'offered', articleId: own.articleId, because: 'text', share: 1 })
      const copied = await add(
        desk,
        storyId,
        await ingestedFrom(long, { ...renamed, outlet: 'Morning Star', url: 'https://star.example/fear' }),
      )
      expect(copied).toMatchObject({ kind: 'added', near: { articleId: own.articleId } })
    },
  )

  it('is not taken for one that is here by its words alone, where neither has a headline or an outlet', async () => {
    const nameless = async (url: string) => {
      const ingested = await ingestedFrom([...FIRST, ...SECOND], { outlet: null, url })
      return { ...ingested, metadata: { ...ingested.metadata, title: { ...ingested.metadata.title, value: null } } }
    }
    await add(desk, storyId, await nameless('https://one.example/a'), 'ownArticle')
    expect(await add(desk, storyId, await nameless('https://two.example/b'))).toMatchObject({ kind: 'offered' })
  })

  it('sees what another tab has stored since, and what was taken back', async () => {
    await add(desk, storyId, await ingestedFrom(['Rain fell on the hills.'], { outlet: 'Third Post' }))
    const tab = { ...desk, database: desk.database }
    await deleteArticles(tab, { storyId, articleIds: [articleId] })
    expect(await add(desk, storyId, await ingestedFrom(SECOND))).toMatchObject({ kind: 'added', near: null })
  })
})

describe('a new revision', () => {
  beforeEach(async () => {
    await editMetadata(desk, { articleId, values: { title: 'Port of Hamrun' } })
    const revised = await ingestedFrom(SECOND, { title: 'Hamrun shuts its port', updatedOn: '2024-05-25' })
    await add(desk, storyId, revised, { revisionOf: articleId })
  })

  it('has its number, its cause and its own original, and brings the metadata up to date', async () => {
    const [one, two] = await revisions()
    expect(two).toMatchObject({ number: 2, cause: 'import', articleId, text: SECOND.join('\n\n') })
    expect(two?.originalId).not.toBe(one?.originalId)
    expect(await article()).toMatchObject({
      revisionId: two?.id,
      metadata: {
        title: { value: 'Port of Hamrun', source: 'person', original: { value: 'Hamrun shuts its port' } },
        updatedOn: { value: '2024-05-25' },
        url: { value: 'https://coast.example/2024/hamrun' },
      },
    })
    const last = await desk.database.events.orderBy('[storyId+sequence]').last()
    expect(last?.act).toBe('articleRevised')
  })

  it('is undone and done again, and can come in once more after it was undone', async () => {
    const [one, two] = await revisions()
    await undo(desk, storyId)
    expect(await article()).toMatchObject({ revisionId: one?.id })
    await redo(desk, storyId)
    expect(await article()).toMatchObject({ revisionId: two?.id })
    await undo(desk, storyId)
    const again = await ingestedFrom(SECOND, { title: 'Hamrun shuts its port', updatedOn: '2024-05-25' })
    expect(await add(desk, storyId, again)).toMatchObject({ kind: 'offered', articleId })
    expect(await add(desk, storyId, again, { revisionOf: articleId })).toMatchObject({ kind: 'revised' })
    expect((await revisions()).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('gives way to the first text once more where the outlet goes back to it and somebody says so', async () => {
    const back = await ingestedFrom(FIRST, { url: 'https://coast.example/2024/hamrun' })
    expect(await add(desk, storyId, back)).toMatchObject({ kind: 'alreadyHere' })
    expect(await add(desk, storyId, back, { revisionOf: articleId })).toMatchObject({ kind: 'revised' })
  })

  it('goes out and comes in again, byte for byte, and goes with its article', async () => {
    const file = await exportStory(desk, storyId)
    expect(await file.text()).toContain('"version": 3')
    await eraseStory(desk, storyId)
    expect(await importStory(desk, file)).toMatchObject({ ok: true, value: { kind: 'imported' } })
    expect(await (await exportStory(desk, storyId)).text()).toBe(await file.text())
    // The index knows the story that came back, too.
    expect(await add(desk, storyId, await ingestedFrom([...SECOND, 'Later.']))).toMatchObject({ kind: 'offered' })

    await deleteArticles(desk, { storyId, articleIds: [articleId] })
    expect(await article()).toMatchObject({ deletedAt: expect.any(String) })
    expect(await add(desk, storyId, await ingestedFrom(SECOND))).toMatchObject({ kind: 'added' })
    await undo(desk, storyId)
    await undo(desk, storyId)
    expect(await article()).toMatchObject({ deletedAt: null })
    expect(await revisions()).toHaveLength(2)
  })

  it('is refused for an article that is gone', async () => {
    await deleteArticles(desk, { storyId, articleIds: [articleId] })
    await expect(add(desk, storyId, await ingestedFrom(['x']), { revisionOf: articleId })).rejects.toThrow('gone')
  })
})

describe('two imports at once', () => {
  it('see each other: the second of one text is offered', async () => {
    const [one, two] = [await ingestedFrom(SECOND), await ingestedFrom([...SECOND, 'Later.'])]
    const story = (await add(desk, null, await ingestedFrom(['Rain fell on the hills.']))).storyId
    const kinds = (await Promise.all([add(desk, story, one), add(desk, story, two)])).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['added', 'offered'])
  })
})
