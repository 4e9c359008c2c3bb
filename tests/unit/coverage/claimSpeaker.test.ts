import { describe, expect, it } from 'vitest'
import { claimSpeaker } from '../../../src/core/coverage/claimSpeaker'
import type { Attribution, CitedSpeaker } from '../../../src/core/matching/attribution/attributionOf'

const span = { start: 0, end: 1 }
const named = (name: string): CitedSpeaker => ({ kind: 'named', name, role: null, ...span, phrase: span })
const unnamed = (low: number, high: number): CitedSpeaker => ({
  kind: 'unnamed',
  description: 'sources',
  count: { low, high },
  ...span,
  phrase: span,
})
const by = (speakers: readonly CitedSpeaker[], ...cited: string[]): { attribution: Attribution } => ({
  attribution: {
    outlet: null,
    cited: cited.map((outlet) => ({ outlet, near: true, spans: [] })),
    speakers,
    ownVoice: speakers.length + cited.length === 0,
    hedges: [],
  },
})

describe('claimSpeaker', () => {
  it.each<[string, Parameters<typeof claimSpeaker>[0], string | null]>([
    ['nothing', [], null],
    ['a name', [by([named('Ada Hale')], 'Wire')], 'Ada Hale'],
    ['one name in two spellings of length', [by([named('Hale')]), by([named('Ada Hale')]), by([])], 'Hale'],
    ['the same count', [by([unnamed(3, 3)]), by([unnamed(3, 3)])], 'unnamed, three'],
    ['a range', [by([unnamed(4, 4)]), by([unnamed(5, 5)])], 'unnamed, four to five'],
    ['no upper end', [by([unnamed(2, Number.POSITIVE_INFINITY)])], 'unnamed, two or more'],
    ['many', [by([unnamed(12, 12)])], 'unnamed, 12'],
    ['the most votes', [by([named('Hale')]), by([unnamed(1, 1)]), by([unnamed(1, 1)])], 'unnamed, one'],
    ['a cited outlet', [by([], 'Wire')], 'Wire'],
    ['the outlet', [by([])], 'the outlet itself'],
  ])('of %s', (_, attributions, expected) => {
    expect(claimSpeaker(attributions)).toBe(expected)
  })
})
