/** How two spellings of a name relate: one name in another romanisation, a slip of the pen, or two names. */

export type SpellingRelation = 'same' | 'transliteration' | 'variant' | 'different'

/** Places whose English name changed or is spelt by two transliteration tables. */
const PLACE_SPELLINGS: readonly (readonly string[])[] = [
  ['kyiv', 'kiev', 'kyyiv'],
  ['kharkiv', 'kharkov'],
  ['odesa', 'odessa'],
  ['lviv', 'lvov', 'lwow'],
  ['luhansk', 'lugansk'],
  ['zaporizhzhia', 'zaporizhia', 'zaporizhzhya', 'zaporozhye', 'zaporizhye'],
  ['mykolaiv', 'nikolaev', 'nikolayev'],
  ['chernihiv', 'chernigov'],
  ['dnipro', 'dnepr', 'dnieper'],
  ['chornobyl', 'chernobyl'],
  ['bakhmut', 'artemivsk'],
  ['donbas', 'donbass'],
  ['irbil', 'erbil', 'arbil'],
  ['beijing', 'peking'],
  ['mumbai', 'bombay'],
  ['kolkata', 'calcutta'],
  ['myanmar', 'burma'],
  ['yangon', 'rangoon'],
  ['turkiye', 'turkey'],
  ['minsk', 'mensk'],
  ['makkah', 'mecca'],
  ['chisinau', 'kishinev'],
]
/** First names that are one name in two languages. */
const FIRST_NAMES: readonly (readonly string[])[] = [
  ['volodymyr', 'vladimir', 'wladimir'],
  ['mykola', 'nikolai', 'nikolay'],
  ['oleksandr', 'alexander', 'aleksandr'],
  ['andrii', 'andriy', 'andrei', 'andrey'],
  ['serhii', 'serhiy', 'sergei', 'sergey'],
  ['dmytro', 'dmitry', 'dmitri', 'dmitriy'],
  ['muhammad', 'mohammed', 'mohammad', 'muhammed', 'mohamed'],
]

/** Short names with the names they stand for. */
const NICKNAMES: readonly (readonly string[])[] = [
  ['james', 'jim', 'jimmy', 'jamie'],
  ['christopher', 'chris', 'kit'],
  ['richard', 'dick', 'rick', 'rich'],
  ['robert', 'bob', 'bobby', 'rob'],
  ['william', 'bill', 'will', 'billy'],
  ['joseph', 'joe', 'joey'],
  ['john', 'jack', 'johnny'],
  ['michael', 'mike', 'mick'],
  ['thomas', 'tom', 'tommy'],
  ['edward', 'ed', 'ted', 'eddie'],
  ['theodore', 'ted', 'teddy'],
  ['charles', 'charlie', 'chuck'],
  ['daniel', 'dan', 'danny'],
  ['david', 'dave'],
  ['stephen', 'steven', 'steve'],
  ['anthony', 'tony'],
  ['andrew', 'andy', 'drew'],
  ['benjamin', 'ben'],
  ['samuel', 'sam'],
  ['timothy', 'tim'],
  ['gregory', 'greg'],
  ['kenneth', 'ken'],
  ['ronald', 'ron'],
  ['donald', 'don'],
  ['lawrence', 'larry'],
  ['patrick', 'pat'],
  ['matthew', 'matt'],
  ['jeffrey', 'jeff'],
  ['elizabeth', 'liz', 'beth', 'betty'],
  ['margaret', 'maggie', 'peggy', 'meg'],
  ['katherine', 'catherine', 'kate', 'kathy', 'cathy'],
  ['deborah', 'debbie', 'deb'],
  ['susan', 'sue'],
  ['sandra', 'sandi', 'sandy'],
  ['barbara', 'barb'],
  ['nicholas', 'nick'],
  ['alexander', 'alex', 'sandy'],
  ['vladimir', 'vova', 'volodya'],
]

/** What may follow a common beginning in forms of one word: "Texas" and "Texan" are not two spellings. */
const DERIVED = /^(?:s|a|o|e|y|i|n|ns|an|ans|as|ian|ians|ia|ese|ish|ine|ic|ics|ist|ists|ism|is)?$/u

/** Whether both keys belong to one row of `rows`. */
function inOneRow(rows: readonly (readonly string[])[], a: string, b: string): boolean {
  return rows.some((row) => row.includes(a) && row.includes(b))
}

/** Whether one first name is short for the other; keys in lower case. */
export function isNickname(a: string, b: string): boolean {
  return inOneRow(NICKNAMES, a, b)
}

/** Whether two keys are known spellings of one place. */
export function isPlaceSpelling(a: string, b: string): boolean {
  return inOneRow(PLACE_SPELLINGS, a, b)
}

/** How two words of names relate; keys as `keyOf` gives them. `personal` says that both stand in persons' names. */
export function relateSpellings(a: string, b: string, personal: boolean): SpellingRelation {
  if (a === b) return 'same'
  if (inOneRow(PLACE_SPELLINGS, a, b) || inOneRow(FIRST_NAMES, a, b)) return 'transliteration'
  // under four letters a changed letter makes another name more often than another spelling (Lee, Leo; Iran, Iraq at four)
  if (Math.min(a.length, b.length) < 4) return 'different'
  if (spellingKey(a) === spellingKey(b) && !isMerelyDoubled(a, b)) return 'transliteration'
  if (!personal && isDerived(a, b)) return 'different'
  if (a[0] !== b[0]) return 'different'
  const distance = editDistance(a, b)
  return distance <= allowedDistance(Math.max(a.length, b.length)) ? 'variant' : 'different'
}

/** Letters that may differ before two words are two names: one in five, two in seven, three in eleven. */
function allowedDistance(length: number): number {
  if (length < 5) return 0
  if (length < 7) return 1
  return length < 11 ? 2 : 3
}

function isDerived(a: string, b: string): boolean {
  let common = 0
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common += 1
  const rests = [a.slice(common), b.slice(common)]
  return common >= 3 && (rests.includes('') || rests.every((rest) => DERIVED.test(rest)))
}

function isMerelyDoubled(a: string, b: string): boolean {
  const single = (word: string): string => word.replace(/(.)\1/gu, '$1')
  return single(a) === single(b) && /[bcdfghjklmnpqrstvwxz]{2}/u.test(a + b) && !/y/u.test(a + b)
}

/**
 * A key that spellings of one name in several romanisation tables share (Slavic and Arabic names in English print):
 * y/i/iy/yy/yi, kh/h, th/t, ou/u/oo, w/v, q/k, ck/k, double letters; and unstressed o/a in Slavic surnames.
 */
export function spellingKey(key: string): string {
  const row = [...PLACE_SPELLINGS, ...FIRST_NAMES].find((spellings) => spellings.includes(key))
  if (row?.[0] !== undefined) return row[0]
  const slavic = /(?:ov|ev|off|in|sk[iy]+|enko|ova|eva|ina)$/u.test(key)
  const folded = key
    .replace(/(?:iy|yy|yi|ij|iyi|ii|ei|ey|ie|y|j)/gu, 'i')
    .replace(/kh/gu, 'h')
    .replace(/th/gu, 't')
    .replace(/ph/gu, 'f')
    .replace(/(?:ou|oo)/gu, slavic ? 'au' : 'u')
    .replace(/w/gu, 'v')
    .replace(/(?:ck|q)/gu, 'k')
    .replace(/(.)\1+/gu, '$1')
  return slavic ? folded.replace(/o/gu, 'a') : folded
}

/** Levenshtein distance with swaps of neighbours as one edit (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let [older, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + cost,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] as number) + 1)
      current.push(best)
    }
    ;[older, previous] = [previous, current]
  }
  return previous[b.length] as number
}
