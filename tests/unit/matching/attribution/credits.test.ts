import { describe, expect, it } from 'vitest'
import { creditsIn } from '../../../../src/core/matching/attribution/credits'
import { isSameOutlet, outletsIn } from '../../../../src/core/matching/attribution/outlets'

const credits = (body: string, own: string | null = null): string[] =>
  creditsIn(`A headline of our own\n\n${body}`, own).map(({ outlet, kind }) => `${outlet} ${kind}`)

describe('creditsIn', () => {
  it.each([
    ['The port will close, Reuters reported on Monday.', ['Reuters report']],
    ['The port will close, according to the Harbour Gazette.', ['Harbour Gazette report']],
    ['Four sources told Reuters news agency that the port will close.', ['Reuters report']],
    ['Mayor Ana Reyes told the Harbour Gazette that she was sorry.', ['Harbour Gazette told']],
    ['She said so in an interview with radio station KXYZ.', ['KXYZ told']],
    ['OSLO (AP) — The port will close.', ['AP dateline']],
    ['The Associated Press contributed to this report.', ['AP contribution']],
    ['The talks failed./VOA', ['VOA creditLine']],
    ['Source :Skai', ['Skai creditLine']],
    ['The port at dawn. Jane Roe / Reuters', []],
    ['(Jane Roe/AP via Getty Images)', []],
    ['“I read in the Harbour Gazette, and Reuters reported it,” she said.', []],
    ['The Times of our lives', []],
  ])('reads the credit in %s', (text, expected) => {
    expect(credits(text)).toEqual(expected)
  })

  it('gives a short form its full name', () => {
    const text = 'The Harbour Gazette reported it. Officials told the Gazette more, the Gazette said.'
    expect(new Set(credits(text).map((credit) => credit.split(' report')[0]))).toEqual(new Set(['Harbour Gazette']))
  })

  it('leaves an outlet’s own name out, except an agency’s dateline', () => {
    expect(credits('The mayor told Fox News so.', 'Fox News')).toEqual([])
    expect(credits('OSLO (CNN) — The port closed.', 'CNN')).toEqual([])
    expect(credits('OSLO (Reuters) - The port closed.', 'Reuters')).toEqual(['Reuters dateline'])
  })

  it('sees the source in a headline', () => {
    expect(creditsIn('Port to close – Reuters\n\nIt will.')[0]).toMatchObject({ outlet: 'Reuters', kind: 'title' })
    expect(creditsIn('Reuters: port to close\n\nIt will.')[0]).toMatchObject({ outlet: 'Reuters', kind: 'title' })
  })
})

describe('outlets', () => {
  it.each([
    ['AP', 'The Associated Press', true],
    ['the Gazette', 'Harbour Gazette', true],
    ['Fox News', 'CBS News', false],
    ['Reuters', 'AP', false],
  ])('takes %s and %s for one outlet: %s', (a, b, expected) => {
    expect(isSameOutlet(a, b)).toBe(expected)
  })

  it('names no outlet in other scripts and in plain words', () => {
    expect(outletsIn('Джерела повідомили. The mirror and the sun. Post the letter.')).toEqual([])
  })
})
