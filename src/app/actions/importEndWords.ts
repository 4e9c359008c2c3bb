import type { OutcomeKind } from '../state/importing'
import { countOf, numberWords } from '../words'

/** What follows the imported articles, in the order of the list; `waiting` and `reading` are no end. */
const OTHERS: readonly (readonly [words: string, kinds: readonly OutcomeKind[]])[] = [
  ['already here', ['alreadyHere']],
  ['to be decided', ['offered']],
  ['refused', ['refused', 'storyRefused']],
  ['left out', ['leftOut']],
  ['cancelled', ['cancelled']],
]

/** `14 articles imported, 2 already here, 280 cancelled.`: every line of a batch counts; those of a kind that has none are left out, as are articles that were taken back, of which there is the count. */
export function importEndWords(outcomes: readonly OutcomeKind[], takenBackCount = 0): string {
  const countOfKinds = (...kinds: readonly OutcomeKind[]): number =>
    outcomes.filter((kind) => kinds.includes(kind)).length
  const storyCount = countOfKinds('story')
  const articleCount = countOfKinds('imported', 'revised')
  const stories = storyCount === 0 ? [] : [`${countOf(storyCount, 'story file')} read`]
  // A story file by itself brings no article one by one.
  const articles = articleCount === 0 && storyCount > 0 ? [] : [`${countOf(articleCount, 'article')} imported`]
  const back = takenBackCount === 0 ? [] : [`${numberWords(takenBackCount)} taken back`]
  return `${[...articles, ...back, ...stories, ...otherWords(outcomes)].join(', ')}.`
}

function otherWords(outcomes: readonly OutcomeKind[]): string[] {
  return OTHERS.flatMap(([words, kinds]) => {
    const count = outcomes.filter((kind) => kinds.includes(kind)).length
    return count === 0 ? [] : [`${numberWords(count)} ${words}`]
  })
}

/** What is said once offered articles were decided: what was added, and what of the rest became of it. */
export function decidedWords(outcomes: readonly OutcomeKind[], as: 'revision' | 'ownArticle'): string {
  const count = outcomes.filter((kind) => kind === 'revised' || kind === 'imported').length
  const revisions = count === 1 ? 'as a new revision' : 'as new revisions'
  const added = `${countOf(count, 'article')} added ${as === 'revision' ? revisions : count === 1 ? 'on its own' : 'on their own'}`
  return `${[added, ...otherWords(outcomes)].join(', ')}.`
}
