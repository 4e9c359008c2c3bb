import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attributionOf, readAttribution } from '../../../../src/core/matching/attribution/attributionOf'
import { claimOrigins } from '../../../../src/core/matching/origins/claimOrigins'
import { findOrigins, type OriginArticle, originLinks } from '../../../../src/core/matching/origins/findOrigins'

const REPORT = `The northern port will close for good by the end of the year, the harbour board decided on Monday after months of quarrels over who pays for the broken sea wall.
Dockers who had gathered outside the board's old brick office took the news in silence, and some of them walked straight down to the quay to look at the cranes.
The wall gave way in a storm two winters ago and has been patched with sandbags ever since, while insurers, the city and the board sent each other letters.`
const OTHER = `Ferries to the outer islands are to sail from the southern terminal from January, because the board has given up its plan to mend the northern sea wall.
Islanders complain that the new route takes an hour longer. A fisherman said that nobody had asked them, and a petition had more than a thousand names by the evening.
Chairwoman Ana Reyes defended the decision before reporters and called it painful.`
const STATEMENT =
  '“Nobody on this board wanted to see the day when the last ship leaves the northern basin, and nobody will pretend otherwise to the families who built it with their own hands over four long generations,” Reyes said.'

const article = (
  name: string,
  text: string,
  outlet: string | null = null,
  publishedOn: string | null = null,
): OriginArticle => ({
  article: name,
  outlet,
  title: text.split('\n')[0] ?? null,
  text,
  publishedOn,
  credits: [],
})
const groups = (...articles: OriginArticle[]): string[][] => findOrigins(articles).map((origin) => [...origin.articles])

describe('findOrigins', () => {
  it('joins a copy with its model, and says with which words', () => {
    const articles = [article('a', REPORT), article('b', `A new first line.\n${REPORT}`)]
    const [origin] = findOrigins(articles)
    expect(origin?.articles).toEqual(['a', 'b'])
    expect(origin?.links[0]?.evidence[0]).toMatchObject({ kind: 'sharedWording' })
  })

  it('leaves two reports on one event apart, whatever statement both quote', () => {
    expect(groups(article('a', REPORT), article('b', OTHER))).toEqual([['a'], ['b']])
    expect(groups(article('a', `${REPORT}\n${STATEMENT}`), article('b', `${OTHER}\n${STATEMENT}`))).toEqual([
      ['a'],
      ['b'],
    ])
  })

  it('leaves two reports apart that both print a statement, one of them without marks, once a third shows that it is one', () => {
    const bare = STATEMENT.replace(/[“”]/gu, '')
    const quoting = article('c', `Yet another view of the matter.\n${STATEMENT}`)
    expect(groups(article('a', `${REPORT}\n${bare}`), article('b', `${OTHER}\n${STATEMENT}`), quoting)).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ])
  })

  it('joins reports that rest on one outlet outside the story, and names it', () => {
    const first =
      'Port to close, says paper\n\nThe port will close, the Harbour Gazette reported. The board was split, according to the Gazette.'
    const second =
      'Sea wall given up\n\nA vote ended the quarrel, according to the Harbour Gazette. The paper said so on Monday, and the Gazette reported a narrow majority.'
    const [origin] = findOrigins([article('a', first), article('b', second)])
    expect(origin).toMatchObject({ articles: ['a', 'b'], source: 'Harbour Gazette' })
  })

  it('does not take a courtesy for a source', () => {
    const first = `${REPORT}\nThe Harbour Gazette first reported the vote.`
    const second = `${OTHER}\nThe Harbour Gazette first reported the vote.`
    expect(groups(article('a', first), article('b', second))).toEqual([['a'], ['b']])
    const wire = 'The Associated Press contributed to this report.'
    expect(groups(article('a', `${REPORT}\n\n${wire}`), article('b', `${OTHER}\n\n${wire}`))).toEqual([['a'], ['b']])
  })

  it('follows a chain, and puts the earliest first', () => {
    const [wall, gate] = [REPORT, OTHER]
    const chain = [
      article('late', gate, null, '2024-05-03'),
      article('middle', `${wall}\n${gate}`, null, '2024-05-02'),
      article('early', wall, null, '2024-05-01'),
    ]
    expect(groups(...chain)).toEqual([['early', 'middle', 'late']])
  })

  it('joins a column with the report that it quotes by name, not with one that it only quotes', () => {
    const column = (name: string): string =>
      `We should all read what stands in ${name}:\n\n${REPORT.split('\n').slice(0, 2).join(' ')}\n\nI say so too.`
    const report = article('report', REPORT, 'Harbour Gazette')
    expect(groups(report, article('column', column('an article in the Harbour Gazette')))).toEqual([
      ['report', 'column'],
    ])
    expect(groups(report, article('column', column('some place')))).toEqual([['report'], ['column']])
  })

  it('gives every article one origin, and none to an empty story', () => {
    expect(findOrigins([])).toEqual([])
    expect(groups(article('a', ''), article('b', ''))).toEqual([['a'], ['b']])
  })
})

describe('claimOrigins', () => {
  const told = (one: OriginArticle, words: string) => {
    const start = one.text.indexOf(words)
    const read = readAttribution(one.text, one.outlet)
    return { article: one.article, attributions: [attributionOf(read, { start, end: start + words.length })] }
  }

  it('joins two mentions that cite one agency, though the articles are independent', () => {
    const a = article('a', `${REPORT}\nThe wall cost nine million, three officials told Reuters.`)
    const b = article('b', `${OTHER}\nNine million went into the wall, Reuters reported.`)
    const tellings = [told(a, 'The wall cost nine million'), told(b, 'Nine million went into the wall')]
    expect(claimOrigins(tellings, [a, b], originLinks([a, b]))).toMatchObject([
      { articles: ['a', 'b'], source: 'Reuters' },
    ])
  })

  it('keeps two mentions in the outlets’ own voices apart', () => {
    const [a, b] = [article('a', REPORT), article('b', OTHER)]
    const tellings = [told(a, 'The northern port will close'), told(b, 'Ferries to the outer islands')]
    expect(claimOrigins(tellings, [a, b], originLinks([a, b])).map((origin) => origin.articles)).toEqual([['a'], ['b']])
  })
})

const SEEDS = '../shared/seeds'

describe.skipIf(!existsSync(SEEDS))('the five articles of ../shared/seeds', () => {
  const outlets = ['The Kyiv Independent', null, null, 'The Moscow Times', 'UNN']
  const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : []
  const articles = files.map((name, index) =>
    article(name, readFileSync(`${SEEDS}/${name}`, 'utf8'), outlets[index] ?? null),
  )

  it('have one origin, Reuters', () => {
    expect(findOrigins(articles)).toMatchObject([{ articles: files, source: 'Reuters' }])
  })

  it('have one origin for the claim about the ceasefire', () => {
    const tellings = articles.map((one) => {
      const start = one.text.search(/(?:Russian )?President Vladimir Putin is/u)
      const read = readAttribution(one.text, one.outlet)
      return { article: one.article, attributions: [attributionOf(read, { start, end: start + 60 })] }
    })
    const origins = claimOrigins(tellings, articles, originLinks(articles))
    expect(origins).toMatchObject([{ articles: files, source: 'Reuters' }])
    expect(origins[0]?.links.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(0)
  })
})
