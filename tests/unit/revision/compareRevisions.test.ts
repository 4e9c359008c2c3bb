import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRevisions, type SentenceChange } from '../../../src/core/revision/compareRevisions'
import { wordRuns } from '../../../src/core/revision/wordRuns'
import { canonicalText } from '../../../src/core/text/canonicalText'

const SEED = 20240524
const version = (paragraphs: readonly string[]) => ({
  ...canonicalText(paragraphs.map((text) => ({ kind: 'paragraph', text }))),
  language: 'en',
})

/** `~` changed, `-` gone, `+` added, `=` same; `>` moved. */
function drawn(before: readonly string[], after: readonly string[]): string[] {
  const [old, now] = [version(before), version(after)]
  const sign = { same: '=', changed: '~', gone: '-', added: '+' }
  return compareRevisions(old, now).paragraphs.map(({ kind, isMoved, sentences }) => {
    const words = sentences.map((sentence) => {
      const text = sentence.after ? now.text.slice(sentence.after.start, sentence.after.end) : ''
      const gone = sentence.before ? old.text.slice(sentence.before.start, sentence.before.end) : ''
      return `${sign[sentence.kind]}${(text || gone).split(' ')[0]}`
    })
    return `${sign[kind]}${isMoved ? '>' : ''} ${words.join(' ')}`
  })
}

const FERRY = 'Ferries stay in the harbour until the storm has passed, the company said on Monday evening.'
const SHIPS = 'Twelve ships were moved overnight to the southern basin by three tugs.'
const SCHOOLS = 'Schools open as shelters. Buses run until midnight and are free for everybody in the town.'

describe('compareRevisions', () => {
  it.each([
    ['the same text', [FERRY, SHIPS], [FERRY, SHIPS], ['= =Ferries', '= =Twelve']],
    ['a changed figure', [FERRY, SHIPS], [FERRY, SHIPS.replace('Twelve', 'Twenty')], ['= =Ferries', '~ ~Twenty']],
    [
      'a paragraph gone from the middle',
      [FERRY, SHIPS, SCHOOLS],
      [FERRY, SCHOOLS],
      ['= =Ferries', '- -Twelve', '= =Schools'],
    ],
    ['a paragraph gone from the top', [FERRY, SHIPS], [SHIPS], ['- -Ferries', '= =Twelve']],
    ['an update on top', [SHIPS], [FERRY, SHIPS], ['+ +Ferries', '= =Twelve']],
    [
      'a paragraph that moved up',
      [FERRY, SCHOOLS, SHIPS],
      [SHIPS, FERRY, SCHOOLS],
      ['=> =Twelve', '= =Ferries', '= =Schools'],
    ],
    [
      'a paragraph that moved and changed',
      [FERRY, SCHOOLS, SHIPS],
      [SHIPS.replace('three', 'four'), FERRY, SCHOOLS],
      ['~> ~Twelve', '= =Ferries', '= =Schools'],
    ],
    ['a sentence gone', [FERRY, SCHOOLS], [FERRY, 'Schools open as shelters.'], ['= =Ferries', '~ =Schools -Buses']],
    ['a paragraph cut in two', [SCHOOLS], SCHOOLS.split(/(?<=\.) /u), ['= =Schools', '= =Buses']],
    ['other words altogether', [FERRY], ['Rain fell on the hills.'], ['- -Ferries', '+ +Rain']],
    ['nothing, and something', [], [FERRY], ['+ +Ferries']],
  ])('draws %s', (_what, before, after, expected) => {
    expect(drawn(before, after)).toEqual(expected)
  })

  it('sees typesetting, and does not call it a change', () => {
    const [paragraph] = compareRevisions(
      version(['"We stay - all of us," she said.']),
      version(['“We stay – all of us,” she said.']),
    ).paragraphs
    expect(paragraph).toMatchObject({ kind: 'same', isReset: true, isMoved: false })
  })

  it('reads Chinese', () => {
    const changed = compareRevisions(version(['港口周一关闭。十二艘船。']), version(['港口周二关闭。十二艘船。']))
    expect(changed.paragraphs[0]?.sentences.map(({ kind }) => kind)).toEqual(['changed', 'same'])
  })

  const sentence = fc.array(fc.constantFrom('port', 'storm', 'ship', 'the', 'and', 'moved', 'Varga', '12'), {
    minLength: 2,
    maxLength: 9,
  })
  const paragraphs = fc.array(
    fc
      .array(
        sentence.map((words) => `A ${words.join(' ')}.`),
        { minLength: 1, maxLength: 4 },
      )
      .map((all) => all.join(' ')),
    { maxLength: 7 },
  )
  it(`accounts for every word of both versions once, seed ${SEED}`, () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const [old, now] = [version(before), version(after)]
        const sentences = compareRevisions(old, now).paragraphs.flatMap((each) => each.sentences)
        expect(wordsAt(old.text, sentences, 'before')).toEqual(old.text.match(/\S+/gu) ?? [])
        expect(wordsAt(now.text, sentences, 'after')).toEqual(now.text.match(/\S+/gu) ?? [])
      }),
      { seed: SEED, numRuns: 100 },
    )
  }, 60_000)
})

function wordsAt(text: string, sentences: readonly SentenceChange[], side: 'before' | 'after'): string[] {
  return sentences
    .flatMap((sentence) => sentence[side] ?? [])
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => text.slice(start, end).match(/\S+/gu) ?? [])
}

describe('wordRuns', () => {
  const shown = (a: string, b: string) =>
    wordRuns(a, { start: 0, end: a.length }, b, { start: 0, end: b.length })
      .map(({ kind, before, after }) => {
        if (kind === 'gone') return `[${a.slice(before.start, before.end)}]`
        if (kind === 'added') return `{${b.slice(after.start, after.end)}}`
        return b.slice(after.start, after.end)
      })
      .join(' ')

  it.each([
    ['He has 12 ships.', 'He has 14 ships.', 'He has [12] {14} ships.'],
    ['It closed at 1:05 a.m.', 'It closed at 1:06 a.m.', 'It closed at [1:05] {1:06} a.m.'],
    ['"We stay," he said.', '“We stay,” he said.', '“We stay,” he said.'],
    [
      'They left the town hall in haste.',
      'They left a city hall in haste.',
      'They left [the town] {a city} hall in haste.',
    ],
    ['the head of the port', 'the chief of the harbour', 'the [head of the port] {chief of the harbour}'],
    ['Varga spoke.', 'Warga reportedly spoke.', '[Varga] {Warga reportedly} spoke.'],
  ])('of %j and %j', (a, b, expected) => {
    expect(shown(a, b)).toBe(expected)
  })
})
