import { expect, it } from 'vitest'
import { decidedWords, importEndWords } from '../../../src/app/actions/importEndWords'
import type { OutcomeKind } from '../../../src/app/state/importing'

const times = (count: number, kind: OutcomeKind): OutcomeKind[] => Array.from({ length: count }, () => kind)

it.each([
  ['1 article imported.', times(1, 'imported')],
  ['0 articles imported, 1 refused.', times(1, 'refused')],
  [
    '14 articles imported, 4 refused, 280 cancelled.',
    [...times(14, 'imported'), ...times(4, 'refused'), ...times(280, 'cancelled')],
  ],
  [
    '39 articles imported, 2 already here, 5 to be decided, 4 refused.',
    [
      ...times(38, 'imported'),
      'revised',
      ...times(5, 'offered'),
      ...times(2, 'alreadyHere'),
      ...times(3, 'refused'),
      'storyRefused',
    ],
  ],
  ['1 story file read.', times(1, 'story')],
  ['2 articles imported, 1 story file read, 1 left out.', [...times(2, 'imported'), 'story', 'leftOut']],
] as const)('says at the end of an import: %s', (sentence, kinds) => {
  expect(importEndWords(kinds)).toBe(sentence)
})

it('says how many were taken back', () => {
  expect(importEndWords(times(3, 'refused'), 110)).toBe('0 articles imported, 110 taken back, 3 refused.')
})

it.each([
  [times(1, 'revised'), 'revision', '1 article added as a new revision.'],
  [times(2, 'revised'), 'revision', '2 articles added as new revisions.'],
  [times(1, 'imported'), 'ownArticle', '1 article added on its own.'],
  [times(2, 'imported'), 'ownArticle', '2 articles added on their own.'],
  [['revised', ...times(2, 'alreadyHere')], 'revision', '1 article added as a new revision, 2 already here.'],
  [['revised', 'refused'], 'revision', '1 article added as a new revision, 1 refused.'],
] as const)('says of %j decided as %s: %s', (outcomes, as, sentence) => {
  expect(decidedWords(outcomes, as)).toBe(sentence)
})
