/** What an export is called on disk. */

/** What some file system or shell does not allow, and every letter that cannot be seen. */
const UNSAFE = /[<>:"/\\|?*\p{C}\p{Z}]+/gu

/** Device names that Windows does not let a file have, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/** Under the 255 bytes of the tightest file system, with room for the ending and a browser's " (1)". */
const LONGEST_NAME_BYTES = 180

/** A story's name as a file name that every system takes, with `ending`, as `.story.json`. */
export function exportFileName(storyName: string, ending: string): string {
  const safe = trimmed(storyName.normalize('NFC').replaceAll(UNSAFE, '-'))
  const short = trimmed(shortened(safe))
  return `${short === '' || RESERVED.test(short) ? `story${short === '' ? '' : `-${short}`}` : short}${ending}`
}

/** Without hyphens and dots at the ends: a leading dot hides a file, a trailing one is lost on Windows. */
function trimmed(name: string): string {
  return name.replaceAll(/^[-.]+|[-.]+$/gu, '')
}

function shortened(name: string): string {
  let bytes = 0
  let kept = ''
  for (const letter of name) {
    bytes += new TextEncoder().encode(letter).length
    if (bytes > LONGEST_NAME_BYTES) break
    kept += letter
  }
  return kept
}
