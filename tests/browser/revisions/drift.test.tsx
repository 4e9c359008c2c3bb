/** gold/drift through the app: one version comes in, passages are marked, the later version comes in as a revision. */
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { addArticle } from '../../../src/app/actions/addArticle'
import { loadStory } from '../../../src/app/actions/loadStory'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { setAuthor } from '../../../src/app/actions/setAuthor'
import { coverageOf } from '../../../src/core/coverage/coverageOf'
import type { ArticleId, ClaimId, StoryId } from '../../../src/core/ids'
import type { Anchoring } from '../../../src/core/text/anchoring'
import type { BlockKind } from '../../../src/core/text/block'
import { deskForTest } from '../actions/deskForTest'
import { renderApp } from '../shell/renderApp'

type Quote = {
  readonly start: number
  readonly end: number
  readonly kind: 'exact' | 'moved' | 'similar' | 'orphan'
  readonly expectedStart: number | null
  readonly expectedEnd: number | null
}

const FOLDERS = ['colorado-nyt', 'iowa-cnn', 'jackson-fox']
/** Read through the development server, which may serve the folder beside the repository. */
const SHARED = import.meta.glob('../../../../shared/gold/drift/*/*', { query: '?raw', import: 'default' })
const read = async (folder: string, file: string): Promise<string> =>
  (await SHARED[`../../../../shared/gold/drift/${folder}/${file}`]?.()) as string
const isHere = Object.keys(SHARED).length > 0

/**
 * The file as a revision whose text is the file itself, so that the offsets of the gold count in it: one block, since the
 * rule of the canonical text would change white space that the gold keeps.
 */
async function ingestedAs(text: string, outlet: string) {
  const bytes = new TextEncoder().encode(text)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const nothing = { value: null, source: 'none', certainty: 'unsure', original: null } as const
  const known = (value: string) => ({ value, source: 'text', certainty: 'sure', original: null }) as const
  return {
    original: {
      sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      bytes,
      fileName: 'article.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
    },
    metadata: {
      title: known(text.slice(0, text.indexOf('\n'))),
      outlet: known(outlet),
      authors: nothing,
      publishedOn: nothing,
      url: nothing,
      language: known('en'),
      credits: nothing,
    },
    text,
    blocks: blocksOf(text),
    setAside: [],
  }
}

/** The paragraphs as the file parts them. */
function blocksOf(text: string) {
  return [...text.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/gu)].map(({ 0: words, index }) => {
    const kind: BlockKind = 'paragraph'
    return { kind, start: index, end: index + words.trimEnd().length }
  })
}

let desk: ReturnType<typeof deskForTest>
beforeEach(async () => {
  await page.viewport(1440, 900)
  desk = deskForTest()
  await setAuthor(desk, 'A. Checker')
})

/** Imports both versions around the marking; returns what became of each quote. */
async function revised(folder: string) {
  const before = await ingestedAs(await read(folder, 'before.txt'), folder)
  const after = await ingestedAs(await read(folder, 'after.txt'), folder)
  const { quotes } = JSON.parse(await read(folder, 'gold.json')) as { quotes: Quote[] }
  const add = { storyId: null, storyName: folder, group: 'g', ingested: before }
  const first = await addArticle(desk, add)
  if (!first.ok || first.value.kind !== 'added') throw new Error('not added')
  const { storyId, articleId } = first.value
  const article = await desk.database.articles.get(articleId)
  if (article === undefined) throw new Error('no article')
  const claims: ClaimId[] = []
  for (const { start, end } of quotes) {
    const place = { storyId, articleId, revisionId: article.revisionId, span: { start, end } }
    const made = await makeClaim(desk, { ...place, status: 'verified' })
    if (!made.ok) throw new Error(made.reason)
    claims.push(made.value)
  }
  const offered = await addArticle(desk, { ...add, storyId, ingested: after })
  if (!offered.ok || offered.value.kind !== 'offered') throw new Error('the later version was not offered')
  const second = await addArticle(desk, { ...add, storyId, ingested: after, as: { revisionOf: articleId } })
  if (!second.ok || second.value.kind !== 'revised') throw new Error('no revision was made')
  const contents = await loadStory(desk, storyId)
  if (contents === null) throw new Error('no story')
  const { rows } = coverageOf(contents)
  const found = quotes.map((quote, index) => {
    const cell = rows.find(({ claim }) => claim.id === claims[index])?.cells[0]
    const place = cell?.kind === 'states' ? cell.tellings[0]?.place : undefined
    if (place === undefined) throw new Error('a mention was dropped')
    return { quote, place, claimId: claims[index] as ClaimId }
  })
  return { storyId, articleId, found, numbers: new Map(rows.map(({ claim }) => [claim.id, claim.number])) }
}

/** As ../shared/gold/README.md scores: four fifths of the joint length. */
function verdictOf({ expectedStart, expectedEnd }: Quote, place: Anchoring): 'right' | 'wrong' | 'lost' {
  if (place.kind === 'orphan') return expectedStart === null ? 'right' : 'lost'
  if (expectedStart === null || expectedEnd === null) return 'wrong'
  const { start, end } = place.span
  const shared = Math.min(end, expectedEnd) - Math.max(start, expectedStart)
  return shared >= 0.8 * (Math.max(end, expectedEnd) - Math.min(start, expectedStart)) ? 'right' : 'wrong'
}

describe.skipIf(!isHere)('../shared/gold/drift through revisions in the app', () => {
  let leave: (() => Promise<void>) | null = null
  afterEach(async () => {
    if (leave !== null) await leave()
    else await desk.close()
    leave = null
  })

  it('finds at least 73 of 75 passages again and none in a wrong place', async () => {
    const verdicts: string[] = []
    for (const folder of FOLDERS) {
      const { found } = await revised(folder)
      verdicts.push(...found.map(({ quote, place }) => verdictOf(quote, place)))
    }
    const count = (verdict: string) => verdicts.filter((each) => each === verdict).length
    console.log(`drift in the app: ${count('right')} of ${verdicts.length} right, ${count('wrong')} wrong`)
    expect(verdicts).toHaveLength(75)
    expect(count('wrong')).toBe(0)
    expect(count('right')).toBeGreaterThanOrEqual(73)
  }, 120_000)

  it.each(FOLDERS)(
    'says of every passage of %s how its words fared, with the right words',
    async (folder) => {
      const { storyId, articleId, found, numbers } = await revised(folder)
      ;({ leave } = show(storyId, articleId))
      const section = await screen.findByRole('region', { name: 'Claims touched' }, { timeout: 30_000 })
      for (const details of section.querySelectorAll('details')) details.open = true
      const words = {
        exact: 'Word for word as it was',
        moved: 'The same words, moved',
        similar: /^Words changed, \d+ % alike$/u,
        orphan: /^(?:Its words are gone|Two places have equal claims to it)$/u,
      }
      const items = within(section).getAllByRole('listitem')
      for (const { place, claimId } of found) {
        const number = String(numbers.get(claimId))
        const item = items.find((each) => each.querySelector('p > span')?.textContent === number)
        if (item === undefined) throw new Error(`claim ${number} is not listed`)
        expect(within(item).getByText(words[place.kind])).toBeInTheDocument()
      }
      const told = found.filter(({ quote, place }) => quote.kind === place.kind).length
      console.log(`${folder}: ${told} of ${found.length} by the gold's own word`)
      expect(told).toBeGreaterThanOrEqual(found.length - 3)
    },
    120_000,
  )
})

function show(storyId: StoryId, articleId: ArticleId) {
  return renderApp(`/story/${storyId}/articles/${articleId}/changes`, desk)
}
