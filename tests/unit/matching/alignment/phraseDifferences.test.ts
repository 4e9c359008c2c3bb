import { describe, expect, it } from 'vitest'
import { alignTellings } from '../../../../src/core/matching/alignment/alignTellings'
import { differingQuotes } from '../../../../src/core/matching/alignment/differingQuotes'
import { differingStretches, phraseDifferences } from '../../../../src/core/matching/alignment/phraseDifferences'
import { survivalOf } from '../../../../src/core/matching/alignment/survival'
import { findDiscrepancies } from '../../../../src/core/matching/discrepancies/findDiscrepancies'

const TEXTS = {
  a: 'Four officials told the agency that the wall lost 41 metres “we will rebuild the wall for as long as it takes”.',
  b: 'Five officials told the agency that the wall lost 47 metres “we will rebuild the wall for as long as he needs”.',
  c: 'Four officials told the agency that the wall lost 41 metres “we will rebuild the wall for as long as it takes”.',
}

const tellings = Object.entries(TEXTS).map(([article, text]) => ({
  article,
  text,
  span: { start: 0, end: text.length },
}))
const discrepancies =
  findDiscrepancies([
    {
      claim: 'claim',
      text: 'The wall lost 41 metres.',
      tellings: tellings.map(({ article, text, span }) => ({ article, text, mentions: [span] })),
    },
  ]).get('claim') ?? []
const alignment = alignTellings(tellings, 0, differingStretches(tellings, discrepancies))

function marked(base: number | null): string[] {
  const { marks } = phraseDifferences(alignment, tellings, discrepancies, base)
  return tellings.map(({ text }, row) =>
    (alignment.words[row] ?? [])
      .filter((_, index) => marks[row]?.[index] === 'differs')
      .map(({ start, end }) => text.slice(start, end))
      .join(' '),
  )
}

describe('phraseDifferences', () => {
  it('marks the words that differ, and of counted sources the number', () => {
    expect(marked(null)).toEqual(['Four 41 it takes', 'Five 47 he needs', 'Four 41 it takes'])
  })

  it('marks against a base only what differs from it', () => {
    const { between } = discrepancies[0] ?? { between: [] }
    expect(between).toContain('b')
    expect(marked(1)).toEqual(['Four 41 it takes', 'Five 47 he needs', 'Four 41 it takes'])
    expect(
      phraseDifferences(
        alignment,
        tellings,
        discrepancies.filter(({ between }) => between.includes('c')),
        0,
      ).marks.flat(),
    ).not.toContain('differs')
  })

  it('heads the phrases with the kinds whose words stand there, and counts their wordings', () => {
    const { phrases } = phraseDifferences(alignment, tellings, discrepancies)
    const headed = phrases.filter(({ kinds }) => kinds.length > 0)
    expect(headed.flatMap(({ kinds }) => kinds)).toEqual(['sourceCount', 'number', 'quote'])
    expect(headed.map(({ wordingCount }) => wordingCount)).toEqual([2, 2, 2])
  })

  it('marks a known house spelling quietly, and heads nothing with it', () => {
    const quiet = discrepancies.map((each) => ({ ...each, quiet: true }))
    const { marks, phrases } = phraseDifferences(alignment, tellings, quiet)
    expect(new Set(marks.flat())).toEqual(new Set([null, 'spelling']))
    expect(phrases.flatMap(({ kinds }) => kinds)).toEqual([])
  })
})

describe('differingQuotes', () => {
  it('finds what two short quotes of one utterance put differently, and leaves other quotes alone', () => {
    const texts = ['He can go on “for as long as it takes”.', 'He can go on “as long as he wants” and “freeze” it.']
    const pair = texts.map((text, index) => ({ article: `${index}`, text, span: { start: 0, end: text.length } }))
    const found = differingQuotes(alignTellings(pair), pair, [])
    const words = found.map((each) =>
      each.words.map((spans, side) => spans.map(({ start, end }) => texts[side]?.slice(start, end)).join(' ')),
    )
    expect(words).toEqual([['for it takes', 'he wants']])
    expect(differingQuotes(alignTellings(pair), pair, found)).toEqual([])
  })
})

describe('survivalOf', () => {
  it('counts who kept a word, also where it moved', () => {
    const texts = ['Engineers closed the bridge at noon', 'The bridge was closed', 'At noon nothing happened']
    const aligned = alignTellings(texts.map((text) => ({ text, span: { start: 0, end: text.length } })))
    const { keptBy, kept } = survivalOf(aligned, 0)
    const words = texts[0]?.split(' ') ?? []
    expect(Object.fromEntries(words.map((word, index) => [word, keptBy[index]]))).toMatchObject({
      Engineers: [],
      closed: [1],
      bridge: [1],
      noon: [2],
    })
    expect(kept[0]?.size).toBe(6)
    expect(kept[2]?.has(1)).toBe(true)
    expect(kept[2]?.has(3)).toBe(false)
  })
})
