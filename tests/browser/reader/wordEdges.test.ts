import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/core/claim/claim'
import { claimsLike } from '../../../src/views/reader/claimsLike'
import { wordEndAfter, wordEndBefore, wordStartAfter, wordStartBefore } from '../../../src/views/reader/wordEdges'

const TEXT = 'He said: “Nobody’s hurt.” Then\n\nрека ушла.'

describe('word edges', () => {
  it.each([
    [0, 'He'],
    [2, 'He said'],
    [9, 'He said: “Nobody’s'],
    [30, 'He said: “Nobody’s hurt.” Then\n\nрека'],
    [TEXT.length, TEXT],
  ])('finds the next end after %i', (offset, text) => {
    expect(TEXT.slice(0, wordEndAfter(TEXT, offset))).toBe(text)
  })

  it.each([
    [7, 'He'],
    [TEXT.length, 'He said: “Nobody’s hurt.” Then\n\nрека ушла'],
    [1, 'H'],
  ])('finds the last end before %i', (offset, text) => {
    expect(TEXT.slice(0, wordEndBefore(TEXT, offset))).toBe(text)
  })

  it.each([
    [0, 'said: '],
    [3, 'Nobody’s'],
  ])('finds the next start after %i', (offset, text) => {
    expect(TEXT.slice(wordStartAfter(TEXT, offset)).startsWith(text)).toBe(true)
  })

  it('finds the last start before an offset, 0 included', () => {
    expect(wordStartBefore(TEXT, 3)).toBe(0)
    expect(wordStartBefore(TEXT, 0)).toBe(0)
  })
})

describe('claimsLike', () => {
  const claims = ['The wall fell', 'The river rose', 'Nobody was hurt at the River Linde'].map(
    (text, index) => ({ number: index + 1, text }) as Claim,
  )
  it.each([
    ['', 'the river rose at night', [2, 3, 1]],
    ['river', '', [2, 3]],
    ['RIV ros', '', [2]],
    ['3', '', [3]],
    ['#1', '', [1]],
    ['ferry', '', []],
  ])('finds %j near %j', (words, near, numbers) => {
    expect(claimsLike(claims, words, near).map(({ number }) => number)).toEqual(numbers)
  })
})
