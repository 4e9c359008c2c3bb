import { describe, expect, it } from 'vitest'
import { attributionOf, readAttribution } from '../../../../src/core/matching/attribution/attributionOf'
import { attributionWarnings } from '../../../../src/core/matching/attribution/warnings'

/** The chain of the sentence that holds `words`, as `cited -> speakers`; `*` marks an outlet named elsewhere only. */
function chain(text: string, words: string): string {
  const start = text.indexOf(words)
  const { cited, speakers, ownVoice } = attributionOf(readAttribution(text, 'Our Paper'), {
    start,
    end: start + words.length,
  })
  if (ownVoice) return 'own voice'
  const names = speakers.map((speaker) =>
    speaker.kind === 'named'
      ? `${speaker.name}${speaker.role === null ? '' : ` (${speaker.role})`}`
      : `${speaker.description} ${speaker.count.low}-${speaker.count.high}`,
  )
  return [cited.map(({ outlet, near }) => outlet + (near ? '' : '*')).join(' + '), names.join(' + ')]
    .filter(Boolean)
    .join(' -> ')
}

describe('attributionOf', () => {
  it.each([
    ['The port will close.', 'The port', 'own voice'],
    [
      'The port will close, Reuters reported, citing undisclosed port sources.',
      'The port',
      'Reuters -> undisclosed port sources 2-Infinity',
    ],
    [
      'Three of the sources, familiar with the plan, said the port will close.',
      'the port',
      'Three of the sources, familiar with the plan 3-3',
    ],
    [
      'Reuters spoke to five sources, three of whom said the port will close.',
      'the port',
      'Reuters -> five sources 3-3',
    ],
    [
      '“We will close the port,” said a senior harbour source who knows the board.',
      'We will close',
      'a senior harbour source who knows the board 1-1',
    ],
    ['“We close,” said the fourth source, a retired pilot.', 'We close', 'the fourth source 1-1'],
    [
      'Harbour spokesman Ben Hale told Reuters that the port will close.',
      'the port',
      'Reuters -> Ben Hale (Harbour spokesman)',
    ],
    ['The port will close, according to a source cited by Reuters.', 'The port', 'Reuters -> a source 1-1'],
    [
      'Ana Reyes, a lawyer for the Dock Union, said the port will close.',
      'the port',
      'Ana Reyes (a lawyer for the Dock Union)',
    ],
    ['Ana Reyes spoke first. The port is full, Reyes said. She said that it will close.', 'it will close', 'Reyes'],
    [
      'The plan is known. This was reported by Reuters, citing sources in Oslo.',
      'The plan',
      'Reuters -> sources in Oslo 2-Infinity',
    ],
    ['Reuters reported the plan. According to the agency, the port will close.', 'the port will', 'Reuters'],
    ['Reuters reported the plan. Two sources said the port will close.', 'the port', 'Reuters* -> Two sources 2-2'],
    ['Порт закриють, сказали три джерела.', 'Порт', 'own voice'],
  ])('reads %s', (text, words, expected) => {
    expect(chain(text, words)).toBe(expected)
  })

  it('finds the speaker of a quote in the sentence beside it', () => {
    expect(chain('“We will close.” Ana Reyes said so to the crowd.', 'We will close.')).toBe('Ana Reyes')
  })
})

describe('attributionWarnings', () => {
  const telling = (article: string, publishedOn: string | null, text: string) => ({
    article,
    publishedOn,
    attributions: [attributionOf(readAttribution(text, null), { start: 0, end: text.length })],
  })
  const one = telling('one', '2024-05-24', 'The port will close, a source said.')
  const many = telling('many', '2024-05-25', 'The port will close, sources said.')
  const three = telling('three', '2024-05-26', 'The port will close, three sources said.')

  it('warns of a plural where every other telling has one source', () => {
    expect(attributionWarnings([one, many])).toMatchObject([
      { kind: 'pluralForOneSource', article: 'many', against: [{ article: 'one' }] },
    ])
  })

  it('warns of a count that grew, by the order of time or of citing', () => {
    expect(attributionWarnings([one, three])).toMatchObject([{ kind: 'countGrew', article: 'three' }])
    const undated = [
      { ...one, publishedOn: null },
      { ...three, publishedOn: null },
    ]
    expect(attributionWarnings(undated)).toEqual([])
    expect(attributionWarnings(undated, (citing, cited) => citing === 'three' && cited === 'one')).toHaveLength(1)
  })

  it('is silent where the count fell, or nobody counts', () => {
    expect(attributionWarnings([{ ...three, publishedOn: '2024-05-01' }, one])).toEqual([])
    expect(attributionWarnings([many, three])).toEqual([])
    expect(attributionWarnings([])).toEqual([])
  })
})
