/**
 * The day of publication as the lead gives it: "…, Reuters reported on May 24".
 *
 * Only the lead, and only a day that somebody reported or said something on, or that a dateline carries; days of
 * events further down say when something happened, not when this was printed. Never surer than `unsure`.
 */
import { type FoundDate, findDate } from '../../../core/article/dates'

/** A lead is the first paragraph or two. */
const LEAD_BLOCKS = 2
const REPORTED =
  /(?:report(?:s|ed|ing)?|sa(?:id|ys)|told|wrote|writes|announced|published|stated|confirmed|informó|dijo|anunció|afirmó|señaló|berichtete|sagte|teilte|meldete|erklärte|rapporté|déclaré|annoncé|indiqué|écrit|повідоми(?:в|ла|ло|ли)|заяви(?:в|ла|ли)|сообщи(?:л|ла|ли)|заяви(?:л|ла|ли)|ανέφερε|δήλωσε|ανακοίνωσε|ha (?:detto|dichiarato|riferito)|disse|afirmou|informou)(?=[\s,.:;]|$)[^.!?]{0,60}?$/iu
const DATELINE = /^[\p{Lu}][\p{L} .’'-]{1,40},\s$/u

export function dateInText(blocks: readonly string[]): FoundDate | null {
  for (const block of blocks.slice(0, LEAD_BLOCKS)) {
    const date = /\d/u.test(block) ? findDate(block) : null
    if (date === null) continue
    const before = block.slice(0, date.start)
    if (REPORTED.test(before) || DATELINE.test(before)) return { value: date.value, certainty: 'unsure' }
  }
  return null
}
