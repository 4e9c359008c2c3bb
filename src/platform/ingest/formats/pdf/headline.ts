/** The headline of a PDF: what is set largest on its first page, if that is much larger than the text. */
import { fold, isRunningText, wordCount } from '../../clean/shape'
import type { SetParagraph } from './setParagraph'

/** So much larger than the text is no heading of a section. Noticed by "takes the largest line for the headline". */
const LARGER = 1.3
/** Below a paragraph of the story it has to be larger still. */
const MUCH_LARGER = 1.8
const LEAD_WORDS = 20
/** Longer ones are not headlines, shorter ones names of papers and sections. */
const MOST_WORDS = 35
const FEWEST_WORDS = 3
const MASTHEAD_WORDS = 4

/**
 * The paragraph of the first page that is its headline, or null. `title` is what the file says of itself: printed on the
 * page, it is the headline at any size.
 */
export function headlineAmong(
  paragraphs: readonly SetParagraph[],
  bodySize: number,
  title: string | null,
): SetParagraph | null {
  const first = paragraphs.filter(({ page, isFurniture, isRow }) => page === 0 && !isFurniture && !isRow)
  const named = title === null ? undefined : first.find(({ text }) => fold(text) === fold(title))
  if (named !== undefined && wordCount(named.text) >= 2) return named
  const story = first.findIndex(
    ({ text, size }) => size < bodySize * LARGER && isRunningText(text) && wordCount(text) > LEAD_WORDS,
  )
  const large = first.filter(({ text, size, isItem }, index) => {
    const words = wordCount(text)
    const isBelowStory = story >= 0 && index > story
    return (
      size >= bodySize * (isBelowStory ? MUCH_LARGER : LARGER) &&
      words <= MOST_WORDS &&
      words >= FEWEST_WORDS &&
      !isItem
    )
  })
  const headlines = large.filter(({ text }) => !isMasthead(text))
  return (headlines.length > 0 ? headlines : large).reduce<SetParagraph | null>(
    (largest, next) => (next.size > (largest?.size ?? 0) ? next : largest),
    null,
  )
}

/** The name of a paper is set in capitals, larger than any headline. */
function isMasthead(text: string): boolean {
  return wordCount(text) <= MASTHEAD_WORDS && text === text.toUpperCase()
}
