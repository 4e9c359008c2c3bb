/** Words of scripts that put no space between them: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
import type { Span } from './span'

/** Thai and Lao, Burmese, Khmer, kana and bopomofo, Han, kana of half a width. Korean has spaces. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u312f\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d]/

/** Whether a text has a word that no space may part from the next. */
export function hasUnspacedWords(text: string): boolean {
  return UNSPACED.test(text)
}

/**
 * Code units cut at once: Intl.Segmenter's time grows with the square of the length. A sentence has punctuation
 * before that, and where it has none two texts lose a word here and there; unspacedWords.test.ts holds both.
 */
const STRETCH = 400

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** The words of a run of letters and figures, as Intl.Segmenter's dictionaries part them; offsets count in `run`. */
export function wordsOfRun(run: string): Span[] {
  const words: Span[] = []
  for (let from = 0; from < run.length; from += STRETCH) {
    for (const { segment, index } of segmenter.segment(run.slice(from, from + STRETCH))) {
      words.push({ start: from + index, end: from + index + segment.length })
    }
  }
  return words
}
