import { describe, expect, it, vi } from 'vitest'
import { hasUnspacedWords, wordsOfRun } from '../../../src/core/text/unspacedWords'

describe('hasUnspacedWords', () => {
  it.each([
    ['港口', true],
    ['みなと', true],
    ['ミナト', true],
    ['ท่าเรือ', true],
    ['ທ່າເຮືອ', true],
    ['ဆိပ်ကမ်း', true],
    ['កំពង់ផែ', true],
    ['the port of Hamrun', false],
    ['порт', false],
    ['항만 당국', false],
    ['बंदरगाह', false],
    ['ميناء', false],
    ['¡puerto!—「」。', false],
  ])('says of %s: %s', (text, expected) => {
    expect(hasUnspacedWords(text)).toBe(expected)
  })
})

describe('wordsOfRun', () => {
  it.each([
    ['zh', '港口当局宣布关闭码头', ['港口', '当局', '宣布', '关闭', '码头']],
    ['ja', '港の当局は月曜日に', ['港', 'の', '当局', 'は', '月曜日', 'に']],
    ['th', 'ท่าเรือประกาศปิด', ['ท่าเรือ', 'ประกาศ', 'ปิด']],
  ])('parts %s as its dictionary does', (_language, run, words) => {
    expect(wordsOfRun(run).map(({ start, end }) => run.slice(start, end))).toEqual(words)
  })

  it('leaves no letter out, however long the run', () => {
    const run = '港口当局宣布关闭码头𠮷'.repeat(300)
    expect(
      wordsOfRun(run)
        .map(({ start, end }) => run.slice(start, end))
        .join(''),
    ).toBe(run)
  })

  it('takes a time that grows with the run, not with its square', () => {
    const run = '港口当局宣布关闭码头'.repeat(2000)
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    wordsOfRun(run)
    const lengths = segment.mock.calls.map(([text]) => text.length)
    segment.mockRestore()
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400)
  })
})
