/** Names of files as they may be shown: a name is written by whoever made the file, and may be made to look like another. */

/** Embeddings, overrides and isolates turn the letters behind them around; control characters break the line. */
const DECEIVING = /[\u202A-\u202E\u2066-\u2069]|\p{Cc}/gu
/** Marks of direction and characters without a width: names in Arabic and Hebrew have them, and lose nothing by it. */
const UNSEEN = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]/gu

/** A file's name with `�` for each character that would hide how it is spelled: `invoice�fdp.exe.html`. */
export function visibleName(name: string): string {
  return name.toWellFormed().replace(DECEIVING, '\uFFFD').replace(UNSEEN, '')
}
