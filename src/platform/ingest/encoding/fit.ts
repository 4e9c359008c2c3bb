/** How well a text fits together as words of some language: what the wrong encoding makes of a text does not. */
import { ALPHABETS } from './alphabets'

/** Letters, marks, digits and what stands between words anywhere. */
const IMPLAUSIBLE = /[^\p{L}\p{M}\p{N}\p{P}\s€$£¥°+=<>|~©®™№]/gu
/** A sign amid letters, other than an apostrophe, a hyphen or a full stop of some script. */
const SIGN_IN_WORD = /(?<=\p{L})[^\p{L}\p{M}\p{Nd}\s!-~’‘ʼ´\u00ad\u00b7\u2010-\u2014·・](?=\p{L})/gu
/** A raised figure after a word; units have one or two letters. */
const RAISED_IN_WORD = /(?<=\p{L}{3})[¹²³]/gu
/** Small before large within a word, as only a shifted table writes it. */
const CASE_BREAK = /(?<=\p{Ll})\p{Lu}/gu
/** Letters of two scripts side by side. */
const SCRIPT_BREAK =
  /\p{Script=Latin}(?=[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}])|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}](?=\p{Script=Latin})/gu
/** Controls that only a wrong table yields. */
const C1 = /[\u0080-\u009f]/u

/** Of a text at most so much is quotation marks, dashes and signs beyond ASCII. */
const SIGN_SHARE = 0.2

/** 0 (nothing fits) to 1 (all does), by the characters beyond ASCII; 1 where there are none, 0 with a control among them. */
export function fitOf(text: string): number {
  if (C1.test(text)) return 0
  const foreign = Array.from(text).filter((character) => character > '\u007f')
  if (foreign.length === 0) return 1
  const signs = foreign.filter((character) => !/[\p{L}\p{M}]/u.test(character))
  if (signs.length > text.length * SIGN_SHARE) return 0
  const broken = [IMPLAUSIBLE, SIGN_IN_WORD, RAISED_IN_WORD, CASE_BREAK, SCRIPT_BREAK].map(
    (pattern) => text.match(pattern)?.length ?? 0,
  )
  const bad = broken.reduce((sum, count) => sum + count, 0) + strangers(foreign)
  return Math.max(0, 1 - bad / foreign.length)
}

/** Latin letters that the likeliest language does not have. */
function strangers(foreign: readonly string[]): number {
  const letters = foreign
    .filter((character) => /\p{Script=Latin}/u.test(character))
    .map((letter) => letter.toLowerCase())
  const misfits = ALPHABETS.map((alphabet) => letters.filter((letter) => !alphabet.has(letter)).length)
  return Math.min(...misfits)
}
