/** Names of agencies and outlets in running text, and which names mean the same one. */
import type { Span } from '../../text/span'

/** An outlet named in a text. `outlet` is one name for all its spellings. */
export type NamedOutlet = Span & { readonly outlet: string }

/** Agencies and outlets by the name used here, with what else print calls them. Names with the words of `GENERIC` need no row. */
const KNOWN: readonly (readonly [string, ...string[]])[] = [
  ['Reuters'],
  ['AP', 'Associated Press'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse'],
  ['Bloomberg', 'Bloomberg News'],
  ['dpa', 'Deutsche Presse-Agentur', 'DPA'],
  ['UPI', 'United Press International'],
  ['PA', 'PA Media', 'Press Association'],
  ['TASS', 'Tass'],
  ['RIA Novosti', 'RIA'],
  ['Interfax'],
  ['Xinhua'],
  ['ANSA'],
  ['EFE'],
  ['Kyodo', 'Kyodo News'],
  ['Anadolu', 'Anadolu Agency'],
  ['Ukrinform'],
  ['Ukrainska Pravda', 'Ukrayinska Pravda'],
  ['UNN'],
  ['VOA', 'Voice of America'],
  ['RFE/RL', 'Radio Free Europe', 'RFE'],
  ['BBC', 'BBC News'],
  ['CNN'],
  ['ABC News', 'ABC'],
  ['CBS News', 'CBS'],
  ['NBC News', 'NBC'],
  ['MSNBC'],
  ['CNBC'],
  ['Fox News', 'Fox'],
  ['NPR', 'National Public Radio'],
  ['PBS'],
  ['Sky News'],
  ['ITV'],
  ['Al Jazeera'],
  ['Deutsche Welle', 'DW'],
  ['Skai', 'SKAI'],
  ['New York Times', 'NYT', 'NYTimes'],
  ['Washington Post'],
  ['Wall Street Journal', 'WSJ'],
  ['Los Angeles Times', 'LA Times', 'L.A. Times'],
  ['Financial Times', 'FT'],
  ['USA Today', 'USA TODAY'],
  ['HuffPost', 'Huffington Post'],
  ['The Guardian', 'Guardian'],
  ['The Atlantic'],
  ['The New Yorker', 'New Yorker'],
  ['The Economist'],
  ['The Hill'],
  ['The Intercept'],
  ['The Insider'],
  ['Politico', 'POLITICO'],
  ['Axios'],
  ['BuzzFeed', 'BuzzFeed News'],
  ['Vox'],
  ['Slate'],
  ['Newsmax'],
  ['Townhall'],
  ['Breitbart', 'Breitbart News'],
  ['ProPublica'],
  ['Bellingcat'],
  ['Time', 'TIME', 'Time magazine'],
  ['Newsweek'],
  ['Der Spiegel', 'Spiegel'],
  ['Bild', 'BILD'],
  ['Die Zeit'],
  ['Le Monde'],
  ['Le Figaro'],
  ['El País', 'El Pais'],
  ['Corriere della Sera'],
  ['La Repubblica'],
  ['Haaretz'],
  ['Nikkei', 'Nikkei Asia'],
  ['Meduza'],
  ['Kommersant'],
  ['Vedomosti'],
  ['Izvestia'],
  ['Nexta'],
  ['Yonhap'],
]

/** Outlets whose dateline marks copy that others print. */
const AGENCIES: ReadonlySet<string> = new Set(
  'Reuters AP AFP Bloomberg dpa UPI PA TASS Interfax Xinhua ANSA EFE Kyodo Anadolu Ukrinform Yonhap'
    .split(' ')
    .concat('RIA Novosti'),
)

/** Last words that make a capitalised name an outlet's: "Ketchikan Public Radio", "Kyiv Post", "Harvard Crimson". */
const GENERIC =
  'News|Times|Post|Herald|Tribune|Journal|Gazette|Chronicle|Register|Crimson|Daily|Radio|Television|TV|Press|Dispatch|Observer|Globe|Star|Sun|Mail|Independent|Telegraph|Inquirer|Examiner|Bulletin|Courier|Sentinel|Mirror|Standard|Media|Broadcasting|Pravda|Entertainment'
/** Letters of a word in an outlet's name, at most: a bound that keeps a text of capitals linear. giantMaterial.test.ts notices. */
const LONGEST_WORD = 60
const GENERIC_NAME = new RegExp(
  `(?:(?:(?:\\p{Lu}\\.){1,${LONGEST_WORD}}|\\p{Lu}[\\p{L}'’&-]{0,${LONGEST_WORD}})\\s+){1,3}(?:${GENERIC})(?![\\p{L}-])`,
  'gu',
)
/** Short forms that print uses once the full name is known, or known to all its readers: "the Crimson", "the Times". */
const SHORT =
  'Times|Post|Herald|Tribune|Journal|Gazette|Chronicle|Register|Crimson|Dispatch|Observer|Globe|Inquirer|Examiner|Courier|Sentinel'
const SHORT_FORM = new RegExp(`^(?:${SHORT})$`, 'iu')
const SHORT_NAME = new RegExp(`(?<=\\b[Tt]he\\s)(?:${SHORT})(?![\\p{L}-]|\\s\\p{Lu})`, 'gu')
/** Broadcast call signs of North America. */
const CALL_SIGN = /(?<![\p{L}\p{N}])[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?(?![\p{L}\p{N}])/gu

const SPELLINGS: readonly (readonly [string, string])[] = KNOWN.flatMap(([name, ...others]) =>
  [name, ...others].map((spelling) => [spelling, name] as const),
).sort(([a], [b]) => b.length - a.length)
const KNOWN_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}@#])(?:${SPELLINGS.map(([spelling]) => spelling.replace(/[.*+?^$()|[\]\\/]/gu, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)
const BY_SPELLING: ReadonlyMap<string, string> = new Map(SPELLINGS)

/** One name for an outlet whatever its article and spelling: "The Associated Press" and "AP" give `AP`. */
export function outletName(written: string): string {
  const plain = written.trim().replace(/\s+/gu, ' ')
  const bare = plain.replace(/^the\s+/iu, '')
  return BY_SPELLING.get(plain) ?? BY_SPELLING.get(bare) ?? bare
}

export function isAgency(written: string): boolean {
  return AGENCIES.has(outletName(written))
}

/** Whether two written names mean one outlet, "the Crimson" and "Harvard Crimson" among them. */
export function isSameOutlet(a: string, b: string): boolean {
  const [x, y] = [outletName(a).toLowerCase(), outletName(b).toLowerCase()]
  const isShort = (short: string, long: string): boolean =>
    SHORT_FORM.test(short) && long.split(' ').length > 1 && long.endsWith(` ${short}`)
  return x === y || isShort(x, y) || isShort(y, x)
}

/** The outlets that `text` names, in order; a short form ("the Crimson") gets the full name used elsewhere in the text. */
export function outletsIn(text: string): NamedOutlet[] {
  const found: NamedOutlet[] = []
  const taken = new Uint8Array(text.length)
  const add = (start: number, written: string, length = written.length): void => {
    const end = start + length
    if (taken.subarray(start, end).includes(1)) return
    taken.fill(1, start, end)
    found.push({ start, end, outlet: outletName(written) })
  }
  for (const match of text.matchAll(GENERIC_NAME)) {
    // "On Tuesday The Times": a leading article or weekday is no part of the name
    const lead =
      /^(?:(?:The|An?|On|In|By|At|As|But|And|For|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\s+)+/u.exec(
        match[0],
      )
    const from = lead === null ? 0 : lead[0].length
    if (match[0].slice(from).includes(' ')) add(match.index + from, match[0].slice(from))
  }
  for (const pattern of [KNOWN_NAME, CALL_SIGN]) {
    for (const match of text.matchAll(pattern)) add(match.index, match[0])
  }
  const full = [...new Set(found.map(({ outlet }) => outlet))]
  const fullOf = new Map<string, string>()
  for (const { 0: short, index } of text.matchAll(SHORT_NAME)) {
    const written = fullOf.get(short) ?? full.find((name) => isSameOutlet(name, short)) ?? short
    fullOf.set(short, written)
    add(index, written, short.length)
  }
  return found.sort((a, b) => a.start - b.start)
}
