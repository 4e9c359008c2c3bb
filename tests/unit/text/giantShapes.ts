/** Texts that no newsroom writes: one thing over and over, `length` code units of it. */

export const GIANT_SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'one word': (length) => filled('a', length),
  'one word in capitals': (length) => filled('A', length),
  digits: (length) => filled('7', length),
  'digits with commas': (length) => filled('1,000.', length),
  'bars and dashes': (length) => filled(' - | ', length),
  'and, and': (length) => filled('and , ', length),
  commas: (length) => filled(',', length),
  stops: (length) => filled('.', length),
  'stops and spaces': (length) => filled('. ', length),
  'straight marks': (length) => filled('"', length),
  'opening marks': (length) => filled('“', length),
  'closing marks': (length) => filled('”', length),
  'opening marks before words': (length) => filled('«a ', length),
  'German marks': (length) => filled('„a ', length),
  'a mark that is never closed': (length) => `“${filled("a' s' ", length)}`,
  apostrophes: (length) => filled("' ", length),
  'possessives in single marks': (length) => filled("'as' ", length),
  'opening brackets': (length) => filled('(', length),
  'opening brackets before words': (length) => filled('[a ', length),
  'closing brackets': (length) => filled(')', length),
  'brackets of all kinds': (length) => filled('“(«[', length),
  initials: (length) => filled('A.', length),
  'initials and spaces': (length) => filled('A. ', length),
  'small initials': (length) => filled('a.a.', length),
  'stops without spaces': (length) => filled('aa.Aa', length),
  'titles of people': (length) => filled('Mr. ', length),
  'times of day': (length) => filled('5 p.m. Monday ', length),
  'Roman numerals': (length) => filled('XII. ', length),
  'short sentences': (length) => filled('Ok. ', length),
  'questions in marks': (length) => filled('"Is it?" Bo ', length),
  'note marks': (length) => filled('a.[1]', length),
  'one note of many': (length) => `a.${filled('[1]', length)}`,
  'one note of many figures': (length) => `a.${filled('1 ', length)}`,
  'items of a list': (length) => filled('1. ', length),
  'items with letters': (length) => filled('a) b) ', length),
  'lines of one letter': (length) => filled('a\n', length),
  'long lines': (length) => filled('the wind came up before noon\n', length),
  'a wide space': (length) => `a${filled(' ', length)}b`,
  'tabs and lines': (length) => filled('\t \n', length),
  addresses: (length) => filled('http://a.b/', length),
  Chinese: (length) => filled('汉字', length),
  'Chinese sentences': (length) => filled('汉。', length),
  Thai: (length) => filled('สวัสดี', length),
  'Armenian colons': (length) => filled('Հայ: ', length),
  // As the canonical text has them: never more than thirty in a row.
  'combining marks': (length) => `a${filled(`${filled('\u0323\u0301', 30)}\u034f`, length)}`,
  'joined emoji': (length) => filled('👩\u200d', length),
  'halves of pairs': (length) => filled('\ud83d', length),
  'names in a row': (length) => filled('Bo ', length),
  'names of agencies': (length) => filled('Reuters said ', length),
  'names of newspapers': (length) => filled('Aa Bb Post ', length),
  'sources that say': (length) => filled('sources said ', length),
  'adjectives of sources': (length) => filled('old ', length),
  'who says': (length) => filled(', who said ', length),
  'figures in words': (length) => filled('two million to ', length),
  negations: (length) => filled('not ', length),
}

function filled(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

/** How many times as long the second text is. */
const TIMES = 8
/** Quadratic work takes sixty-four times as long on eight times the text, linear work eight times, and more as memory fills. */
export const WELL_UNDER_QUADRATIC = 30
/** A machine that is busy with something else may spoil a measurement, never the quickest of several. */
const TRIES = 6

/**
 * How many times as long `work` takes on eight times `length` code units of a shape: the quickest of a few runs of each,
 * side by side, again while the ratio is high.
 */
export function growth(shape: (length: number) => string, work: (text: string) => unknown, length: number): number {
  const [short, long] = [shape(length), shape(TIMES * length)]
  let [quickShort, quickLong] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let ratio = Number.POSITIVE_INFINITY
  for (let run = 0; run < TRIES && ratio > WELL_UNDER_QUADRATIC; run++) {
    quickShort = Math.min(
      quickShort,
      timeOf(() => work(short)),
    )
    quickLong = Math.min(
      quickLong,
      timeOf(() => work(long)),
    )
    ratio = (quickLong + QUICK) / (quickShort + QUICK)
  }
  return ratio
}

/** Milliseconds added to both sides: what is done in less has no measurable growth. */
const QUICK = 3

function timeOf(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}
