/** Which parts of a mail are its words and which are attached, and the words themselves. */
import type { FoundBlock } from '../../clean/draft'
import type { Extraction } from '../format'
import { readSelection } from '../html'
import { plainBlocks } from '../plainText'
import { textOfPart } from './content'
import type { MimePart } from './parts'

/** What is never an article of its own: pictures and sound, signatures, invitations, visiting cards, delivery notes. */
const PASSED_OVER =
  /^(?:image|audio|video|font)\/|^application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ics|ms-tnef)$|^text\/(?:calendar|x?-?vcard|css|directory|rfc822-headers)$|^message\/(?:delivery-status|disposition-notification|feedback-report)$/u
/** The marks of a reply, one for each time it was answered. */
const QUOTED = /^(?:[ \t]?>)+[ \t]?/u

/** The parts of a mail. `body` holds alternatives, the best first, for each stretch of it. */
export type MailParts = { readonly body: readonly (readonly MimePart[])[]; readonly attached: readonly MimePart[] }

/** Sorts the parts below and including `part`. Of alternatives HTML is better than plain text. */
export function mailParts(part: MimePart): MailParts {
  if (part.parts.length === 0) {
    if (isBody(part)) return { body: [[part]], attached: [] }
    return { body: [], attached: PASSED_OVER.test(part.type) ? [] : [part] }
  }
  const sorted = part.parts.map(mailParts)
  const attached = sorted.flatMap((each) => each.attached)
  const body = sorted.flatMap((each) => each.body)
  if (part.type !== 'multipart/alternative') return { body, attached }
  const alternatives = body.flat()
  const isHtml = ({ type }: MimePart) => type === 'text/html'
  const ordered = [...alternatives.filter(isHtml), ...alternatives.filter((each) => !isHtml(each))]
  return { body: ordered.length === 0 ? [] : [ordered], attached }
}

function isBody({ type, headers }: MimePart): boolean {
  const isAttached = /^\s*attachment/iu.test(headers.get('content-disposition') ?? '')
  return (type === 'text/plain' || type === 'text/html') && !isAttached
}

/** The words of the first of some alternatives that has any; null where none can be decoded. */
export async function readAlternatives(alternatives: readonly MimePart[]): Promise<Extraction | null> {
  let read: Extraction | null = null
  for (const part of alternatives) {
    const text = await textOfPart(part)
    if (text === null) continue
    read = part.type === 'text/html' ? await readSelection(text) : { blocks: mailBlocks(text), findings: [] }
    if (read.blocks.length > 0) return read
  }
  return read
}

/** The paragraphs of a plain mail; what it quotes of an earlier one is a quotation, without its marks. */
export function mailBlocks(text: string): FoundBlock[] {
  const runs: { isQuoted: boolean; lines: string[] }[] = []
  for (const line of text.split(/\r?\n/u)) {
    const isQuoted = QUOTED.test(line)
    const current = runs.at(-1)
    if (current !== undefined && current.isQuoted === isQuoted) current.lines.push(line.replace(QUOTED, ''))
    else runs.push({ isQuoted, lines: [line.replace(QUOTED, '')] })
  }
  return runs.flatMap(({ isQuoted, lines }) => {
    const blocks = plainBlocks(lines.join('\n'))
    return isQuoted ? blocks.map((block) => ({ ...block, kind: 'quotation' as const })) : blocks
  })
}
