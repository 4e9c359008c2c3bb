import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStoryFile, serializeStory } from '../../../src/core/interchange/storyFile'
import type { StoryFile } from '../../../src/core/interchange/storyShape'
import { arbitraryStory, FUZZ, sha256 } from './arbitraryStory'

const SEED = 20240524

/** A story of version 1 with every kind of record in it, so that each of the breaks below has something to break. */
const [contents] = fc.sample(
  arbitraryStory.filter(
    ({ articles, claims, decisions, mentions, outlets, readings, revisions, events }) =>
      decisions.length === 0 &&
      !/articleRevised|updatedOn/u.test(JSON.stringify(events)) &&
      outlets.length > 1 &&
      articles.length > 1 &&
      claims.length > 1 &&
      mentions.length > 1 &&
      readings.some(({ articleId }) => articles.some(({ id }) => id === articleId)) &&
      revisions.some((revision) => revision.number === 2 && revision.blocks.length > 1) &&
      articles.some((article) => article.outletId !== null),
  ),
  { seed: SEED, numRuns: 1 },
)
if (contents === undefined) throw new Error('no story made')
const text = [...serializeStory(contents)].join('')

const claimWithMention = (file: StoryFile) => {
  const index = file.claims.findIndex((claim) => claim.mentions.length > 0)
  const claim = file.claims[index]
  const mention = claim?.mentions[0]
  if (claim === undefined || mention === undefined) throw new Error('no mention')
  return { path: `claims[${index}]`, claim, mention }
}
const found = <Item>(items: readonly Item[], fits: (item: Item) => boolean): { item: Item; index: number } => {
  const index = items.findIndex(fits)
  const item = items[index]
  if (item === undefined) throw new Error('nothing to break')
  return { item, index }
}

describe('what is not a story file', () => {
  it.each([
    ['an empty file', '', 'notJson', /end of JSON/i],
    ['prose', 'Dear colleague, the file is attached.', 'notJson', /JSON/],
    ['half a file', text.slice(0, text.length / 2), 'notJson', /JSON/],
    ['null', 'null', 'foreign', /format: is not "claimdesk-story"/],
    ['a list', '[1, 2]', 'foreign', /format/],
    ['another format', '{"format": "other", "version": 1}', 'foreign', /format/],
    [
      'a newer version',
      '{"format": "claimdesk-story", "version": 4}',
      'newerVersion',
      /^It says version 4; this desk reads up to 3\.$/,
    ],
    ['no version', '{"format": "claimdesk-story"}', 'damaged', /^version: is missing \(and \d+ more\)$/],
    ['version 0', text.replace('"version": 1', '"version": 0'), 'damaged', /^version: is 0, should be 1$/],
    [
      'an unknown key',
      text.replace('"version": 1', '"version": 1, "extra": 1'),
      'damaged',
      /^the file: has "extra", which version 1 does not know$/,
    ],
    [
      'an unknown key of a later version',
      text.replace('"version": 1', '"version": 3, "decisions": [], "extra": 1'),
      'damaged',
      /^the file: has "extra", which version 3 does not know$/,
    ],
  ] as const)('refuses %s', async (_, file, reason, detail) => {
    expect(await parseStoryFile(file, { sha256 })).toEqual({ ok: false, reason, detail: expect.stringMatching(detail) })
  })
})

/** Each break returns the sentence that the refusal must say. */
const breaks: Record<string, (file: StoryFile) => string | RegExp> = {
  'a missing list': (file) => {
    delete (file as Partial<StoryFile>).claims
    return 'claims: is missing'
  },
  'a status that does not exist': (file) => {
    Object.assign(file.claims[1] ?? {}, { status: 'true' })
    return 'claims[1].status: is "true", should be "verified" or "unverified" or "disputed"'
  },
  'an offset as text': (file) => {
    const { path, mention } = claimWithMention(file)
    Object.assign(mention, { start: '4' })
    return `${path}.mentions[0].start: is "4", should be a whole number`
  },
  'half an offset': (file) => {
    const { path, mention } = claimWithMention(file)
    Object.assign(mention, { start: 0.5 })
    return `${path}.mentions[0].start: is 0.5, should be a whole number`
  },
  'a negative offset': (file) => {
    const { path, mention } = claimWithMention(file)
    Object.assign(mention, { start: -1 })
    return `${path}.mentions[0].start: is -1, should be at least 0`
  },
  'an id that is no UUID': (file) => {
    Object.assign(file.claims[0] ?? {}, { id: 'claim-1' })
    return 'claims[0].id: is "claim-1", should be a UUID'
  },
  'a time of day without a zone': (file) => {
    Object.assign(file.story, { createdAt: '2024-05-24T16:00:00' })
    return 'story.createdAt: is "2024-05-24T16:00:00", should be an instant in UTC with milliseconds, as 2024-05-24T16:30:00.000Z'
  },
  'a change of an unknown kind': (file) => {
    Object.assign(file.history[0]?.changes[0] ?? {}, { record: 'drafts' })
    return 'history[0].changes[0].record: is "drafts", which is no kind of record that has a history'
  },
  'bytes that are not Base64': (file) => {
    Object.assign(file.originals[0] ?? {}, { bytes: 'no!' })
    return 'originals[0].bytes: is "no!", should be Base64'
  },
  'bytes that were changed': (file) => {
    Object.assign(file.originals[0] ?? {}, { bytes: btoa('something else') })
    return 'originals[0].bytes: do not have the SHA-256 that stands beside them'
  },
  'an id used twice': (file) => {
    Object.assign(file.outlets[1] ?? {}, { id: file.outlets[0]?.id })
    return 'outlets[1].id: is the id of outlets[0] too'
  },
  'a claim number used twice': (file) => {
    Object.assign(file.claims[1] ?? {}, { number: file.claims[0]?.number })
    return 'claims[1].number: is the number of claims[0] too'
  },
  'an outlet that is not there': (file) => {
    const { item, index } = found(file.articles, (article) => article.outletId !== null)
    Object.assign(item, { outletId: file.story.id })
    return `articles[${index}].outletId: is no outlet of the file`
  },
  'a newest revision of another article': (file) => {
    Object.assign(file.articles[0] ?? {}, { revisionId: file.articles[1]?.revisionId })
    return 'articles[0].revisionId: is no revision of the article'
  },
  'an original that is not there': (file) => {
    Object.assign(file.articles[0]?.revisions[0] ?? {}, { originalId: file.story.id })
    return 'articles[0].revisions[0].originalId: is no original of the file'
  },
  'blocks that overlap': (file) => {
    const { item, index } = found(file.articles, ({ revisions }) => (revisions[1]?.blocks.length ?? 0) > 1)
    Object.assign(item.revisions[1]?.blocks[1] ?? {}, { start: 0 })
    return `articles[${index}].revisions[1].blocks[1].start: is before the end of the one before`
  },
  'a block that misses a letter': (file) => {
    const { item, index } = found(file.articles, ({ revisions }) => (revisions[1]?.blocks.length ?? 0) > 1)
    Object.assign(item.revisions[1]?.blocks[0] ?? {}, { start: 1 })
    return `articles[${index}].revisions[1].blocks: do not make up the text with a blank line between them`
  },
  'a second reading': (file) => {
    const { item, index } = found(file.articles, ({ readings }) => readings.length > 0)
    item.readings.push(...item.readings)
    return `articles[${index}].readings[1]: is a second reading of the article`
  },
  'a mention past the end': (file) => {
    const { path, mention } = claimWithMention(file)
    Object.assign(mention, { end: 999_999 })
    return `${path}.mentions[0].end: is past the end of the text`
  },
  'a mention that ends before it starts': (file) => {
    const { path, mention } = claimWithMention(file)
    Object.assign(mention, { end: mention.start })
    return `${path}.mentions[0].end: is not after start`
  },
  'a quote of other words': (file) => {
    const { path, mention } = claimWithMention(file)
    Object.assign(mention.quote, { exact: `${mention.quote.exact}!` })
    return `${path}.mentions[0].quote.exact: is not what stands in the text from start to end`
  },
  'a prefix of other words': (file) => {
    const { path, mention } = claimWithMention(file)
    Object.assign(mention.quote, { prefix: '\u0001' })
    return `${path}.mentions[0].quote.prefix: is not what stands in the text before start`
  },
  'a suffix of other words': (file) => {
    const { path, mention } = claimWithMention(file)
    Object.assign(mention.quote, { suffix: '\u0001' })
    return `${path}.mentions[0].quote.suffix: is not what stands in the text after end`
  },
  'a mention of another outlet': (file) => {
    const { path, mention } = claimWithMention(file)
    Object.assign(mention, { outlet: 'Nobody’s Herald' })
    return `${path}.mentions[0].outlet: is not the name of the article’s outlet`
  },
  'a claim merged into nothing': (file) => {
    Object.assign(file.claims[0] ?? {}, { mergedInto: file.story.id })
    return 'claims[0].mergedInto: is no claim of the file'
  },
  'a gap in the history': (file) => {
    file.history.splice(1, 1)
    return 'history[1].sequence: is 3, should be 2'
  },
  'an undo of nothing': (file) => {
    Object.assign(file.history[1] ?? {}, { ofGroup: 'never' })
    return 'history[1].ofGroup: is no group of an earlier event'
  },
  'a change of another record': (file) => {
    Object.assign(file.history[0]?.changes[0] ?? {}, { id: file.claims[0]?.id })
    return 'history[0].changes[0].after.id: is not the id of the change'
  },
  'a status that the history does not know': (file) => {
    const [claim] = file.claims
    Object.assign(claim ?? {}, { status: claim?.status === 'verified' ? 'disputed' : 'verified' })
    return 'claims[0]: is not what the history made of it'
  },
  'a claim that the history made and the file lost': (file) => {
    const { id } = file.claims.pop() ?? {}
    return `history: makes ${id}, which the file does not hold`
  },
}

describe('a damaged story file', () => {
  it.each(Object.entries(breaks))('with %s is refused with what is wrong and where', async (_, breakIt) => {
    const file = JSON.parse(text) as StoryFile
    const detail = breakIt(file)
    expect(await parseStoryFile(JSON.stringify(file), { sha256 })).toEqual({ ok: false, reason: 'damaged', detail })
  })

  it(`is never an exception, whatever the damage, seed ${SEED}`, FUZZ, async () => {
    const values = fc.constantFrom<unknown>(null, -1, 1e9, '', 'x', [], {}, true, 0.5)
    await fc.assert(
      fc.asyncProperty(arbitraryStory, fc.nat(), values, async (story, at, value) => {
        const file = JSON.parse([...serializeStory(story)].join('')) as object
        const places = placesOf(file)
        const place = places[at % places.length]
        if (place === undefined) return
        place.holder[place.key] = value
        await expect(parseStoryFile(JSON.stringify(file), { sha256 })).resolves.toBeDefined()
      }),
      { seed: SEED, numRuns: 150 },
    )
  })
})

type Place = { readonly holder: Record<string, unknown>; readonly key: string }

/** Every place of a JSON value where something stands. */
function placesOf(value: object): Place[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    { holder: value as Record<string, unknown>, key },
    ...(typeof inner === 'object' && inner !== null ? placesOf(inner) : []),
  ])
}
