/** Whom a passage is about: the names in it and in the sentence before, where "she" or "the lawmaker" was named. */
import { distinctKeys } from './grams'
import type { Statement } from './statement'
import type { StoryIndex } from './storyIndex'

/**
 * The names of `passage` and of the statement before the one at `place`, where the passage begins; -1 for no place.
 * Hashes, ascending.
 *
 * `isName` is whether any statement of the story writes the word with a capital inside a sentence: so a sentence that
 * begins with it counts as well. No list of pronouns is asked, which keeps it free of language.
 */
export function namesAround(
  index: StoryIndex,
  isName: (word: number) => boolean,
  passage: Statement,
  place: number,
): Uint32Array {
  const before = index.articleOf[place] === index.articleOf[place - 1] ? index.statements[place - 1] : undefined
  const own = passage.views.stems.keys.filter(isName)
  return before === undefined ? own : distinctKeys([...own, ...before.views.stems.keys.filter(isName)])
}
