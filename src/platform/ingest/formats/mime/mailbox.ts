/** Mailbox files (mbox, RFC 4155): many mails one after the other, each after a line that begins with `From `. */

const FROM = Array.from('From ', (character) => character.charCodeAt(0))
const LINE_END = 0x0a
const HEADER_LINE = /^[A-Za-z][\w-]*:/u
/** Enough of a line to see a header's name. */
const NAME_BYTES = 80

/** The mails of the file, without their `From ` lines; a mail that stands alone is the only one. */
export function mailsOf(bytes: Uint8Array): Uint8Array[] {
  const starts: { line: number; mail: number }[] = []
  for (let at = 0; at >= 0 && at < bytes.length; at = nextLine(bytes, at)) {
    if (!beginsWithFrom(bytes, at) || !(at === 0 || isAfterEmptyLine(bytes, at))) continue
    const mail = nextLine(bytes, at)
    const name = new TextDecoder('windows-1252').decode(bytes.subarray(mail, mail + NAME_BYTES))
    if (mail >= 0 && HEADER_LINE.test(name)) starts.push({ line: at, mail })
  }
  const [first] = starts
  const mails = starts.map(({ mail }, index) => bytes.subarray(mail, starts[index + 1]?.line))
  return first?.line === 0 ? mails : [bytes]
}

function beginsWithFrom(bytes: Uint8Array, at: number): boolean {
  return FROM.every((byte, index) => bytes[at + index] === byte)
}

function isAfterEmptyLine(bytes: Uint8Array, at: number): boolean {
  const before = bytes[at - 2] === 0x0d ? at - 3 : at - 2
  return bytes[before] === LINE_END
}

/** Where the next line begins, or -1. */
function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LINE_END, at)
  return end < 0 ? -1 : end + 1
}
