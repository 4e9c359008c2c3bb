import { describe, expect, it } from 'vitest'
import { carriedSpans } from '../../../src/core/revision/carriedSpans'
import { canonicalText } from '../../../src/core/text/canonicalText'

const version = (...paragraphs: string[]) => canonicalText(paragraphs.map((text) => ({ kind: 'paragraph', text })))
const FERRY = 'Ferries stay in the harbour tonight. The company will pay for the trains.'
const SHIPS = 'Twelve ships were moved overnight to the southern basin.'

describe('carriedSpans', () => {
  it.each([
    ['the same text', [FERRY, SHIPS], [FERRY, SHIPS], [FERRY, SHIPS]],
    ['a paragraph that moved', [FERRY, SHIPS], [SHIPS, FERRY], [SHIPS, FERRY]],
    ['a changed paragraph', [FERRY, SHIPS], [FERRY, SHIPS.replace('Twelve', 'Ten')], [FERRY]],
    ['a changed sentence', [FERRY], [FERRY.replace('company', 'town')], ['Ferries stay in the harbour tonight.']],
    ['words too common to be known again', ['He declined.'], ['Rain. He declined.'], []],
  ])('keeps what was read of %s', (_what, before, after, expected) => {
    const [old, now] = [version(...before), version(...after)]
    const spans = carriedSpans(old, now, [{ start: 0, end: old.text.length }])
    expect(spans.map(({ start, end }) => now.text.slice(start, end))).toEqual(expected)
  })

  it('keeps no more than was read', () => {
    const old = version(FERRY, SHIPS)
    const spans = carriedSpans(old, old, [{ start: 0, end: FERRY.indexOf(' The') }])
    expect(spans).toEqual([{ start: 0, end: FERRY.indexOf(' The') }])
  })
})
