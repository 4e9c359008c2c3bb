/** Names in running text: capitalised runs with titles taken off the front, and how two spellings relate. */
import type { Span } from '../../text/span'
import { isFunctionWord, type Token, tokensOf } from './tokens'

/** A name; `words` are its tokens without titles, so the last one of a person is the surname. */
export type Name = Span & {
  readonly words: readonly Token[]
  /** A title, an initial or "Jr." says that this is a person. */
  readonly person: boolean
  /** Whether the run begins a sentence, so that its first capital proves nothing. */
  readonly begins: boolean
}

const TITLES = new Set(
  `mr mrs ms miss dr prof sir lady lord sen sens senator senators rep reps representative congressman congresswoman gov governor
  president vice minister prime secretary spokesman spokeswoman spokesperson attorney general chief justice judge sheriff
  officer detective sgt sergeant lt lieutenant capt captain maj major col colonel gen adm admiral king queen prince princess pope
  mayor chancellor ambassador director professor former then state press foreign defense defence deputy assistant leader
  speaker chairman chairwoman economist republican democratic democrat majority minority whip house senate`.split(
    /\s+/u,
  ),
)
/** Titles that stand before people and nothing else. */
const PERSONAL =
  /^(?:mr|mrs|ms|dr|prof|sen|sens|senator|rep|reps|representative|congressman|congresswoman|gov|president|justice|judge|sheriff|minister|secretary|spokesman|spokeswoman|spokesperson|economist)$/u
const PARTICLES = /^(?:de|da|di|del|della|der|den|van|von|bin|bint|ibn|al|el|la|le|ul|abu)$/u
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/u

/** The names of `text` inside `within`, in order. Scripts without capitals yield none. */
export function namesIn(text: string, within?: Span): Name[] {
  const tokens = tokensOf(text, within)
  const names: Name[] = []
  let index = 0
  while (index < tokens.length) {
    if (!isCapitalised(tokens[index])) {
      index += 1
      continue
    }
    const next = endOfRun(tokens, index, text)
    const name = nameFrom(tokens, index, next, text)
    if (name !== null) names.push(name)
    index = next
  }
  return names
}

function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

/** Capitalised words, also over a hyphen, an initial's full stop, or a particle such as "van" or "al". */
function endOfRun(tokens: readonly Token[], index: number, text: string): number {
  let next = index + 1
  for (;;) {
    const [last, token, after] = [tokens[next - 1], tokens[next], tokens[next + 1]]
    if (last === undefined || token === undefined || /\n/u.test(text.slice(last.end, token.start))) return next
    if (/['’]s?$/u.test(last.text) && last.text.length > 2) return next
    if (isCapitalised(token)) next += 1
    else if (isFullStopOfShortForm(last, token) && isCapitalised(after)) next += 2
    else if (token.text === '-' && isCapitalised(after) && token.start === last.end) next += 2
    else if (PARTICLES.test(token.key) && isCapitalised(after)) next += 2
    else if (PARTICLES.test(token.key) && PARTICLES.test(after?.key ?? '') && isCapitalised(tokens[next + 2])) next += 3
    else if (PARTICLES.test(token.key) && after?.text === '-' && isCapitalised(tokens[next + 2])) next += 3
    else return next
  }
}

function isFullStopOfShortForm(last: Token, stop: Token): boolean {
  if (stop.text !== '.' || stop.start !== last.end) return false
  return last.text.length === 1 || TITLES.has(last.key) || SUFFIX.test(last.key)
}

function nameFrom(tokens: readonly Token[], index: number, next: number, text: string): Name | null {
  const run = tokens.slice(index, next).filter((token) => token.kind === 'word')
  const begins = beginsSentence(tokens, index, text)
  let from = 0
  while (
    from < run.length &&
    (TITLES.has(run[from]?.key ?? '') || (begins && from === 0 && isFunctionWord(run[0]?.key ?? '')))
  ) {
    from += 1
  }
  // "Ukrainian President Volodymyr Zelensky": what stands before a personal title is no part of the name
  const title = run.findLastIndex(({ key }) => PERSONAL.test(key))
  if (title >= from && title < run.length - 1) from = title + 1
  let words = run.slice(from)
  const person =
    run.slice(0, from).some((token) => PERSONAL.test(token.key)) ||
    words.some((word, at) => at > 0 && at < words.length - 1 && word.text.length === 1) ||
    SUFFIX.test(words.at(-1)?.key ?? '')
  if (SUFFIX.test(words.at(-1)?.key ?? '')) words = words.slice(0, -1)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return null
  return { start: first.start, end: last.end, words, person, begins: begins && from === 0 }
}

function beginsSentence(tokens: readonly Token[], index: number, text: string): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  if (before === undefined || token === undefined) return true
  return /^[.!?:"“”'‘«„(—–]$/u.test(before.text) || /\n/u.test(text.slice(before.end, token.start))
}
