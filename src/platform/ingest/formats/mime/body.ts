/** Which parts of a mail are its words and which are attached, and the words themselves. */
import type { Extraction } from '../format'
import { readSelection } from '../html'
import { blocksWithQuoted } from '../plainText'
import { textOfPart } from './content'
import type { MimePart } from './parts'

/**
 * What is never an article of its own: pictures and sound, signatures, invitations, visiting cards, delivery notes, the
 * mail's own words for a watch.
 */
const PASSED_OVER =
  /^(?:image|audio|video|font)\/|^application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ics|ms-tnef)$|^text\/(?:calendar|x?-?vcard|css|directory|rfc822-headers|x-amp-html|watch-html)$|^message\/(?:delivery-status|disposition-notification|feedback-report)$/u

/** One way to say what a stretch of a mail says: parts to read one after the other. */
export type Wording = readonly MimePart[]

/** The parts of a mail. `body` holds the wordings of each stretch of it, the best first. */
export type MailParts = { readonly body: readonly (readonly Wording[])[]; readonly attached: readonly MimePart[] }

/** Sorts the parts below and including `part`. Of alternatives HTML is better than plain text. */
export function mailParts(part: MimePart): MailParts {
  if (part.parts.length === 0) {
    if (isBody(part)) return { body: [[[part]]], attached: [] }
    return { body: [], attached: PASSED_OVER.test(part.type) ? [] : [part] }
  }
  const sorted = part.parts.map(mailParts)
  const attached = sorted.flatMap((each) => each.attached)
  if (part.type !== 'multipart/alternative') return { body: sorted.flatMap((each) => each.body), attached }
  // An alternative may itself be several stretches, as HTML before and behind a picture.
  const wordings = sorted.map(({ body }) => body.flatMap(([best = []]) => best)).filter((each) => each.length > 0)
  const isHtml = (wording: Wording) => wording.some(({ type }) => type === 'text/html')
  const ordered = [...wordings.filter(isHtml), ...wordings.filter((each) => !isHtml(each))]
  return { body: ordered.length === 0 ? [] : [ordered], attached }
}

function isBody({ type, headers }: MimePart): boolean {
  const isAttached = /^\s*attachment/iu.test(headers.get('content-disposition') ?? '')
  return (type === 'text/plain' || type === 'text/html') && !isAttached
}

/** The words of the first wording that has any; null where none can be decoded, refused where a part is too large. */
export async function readWordings(wordings: readonly Wording[]): Promise<Extraction | 'tooLarge' | null> {
  let read: Extraction | null = null
  for (const wording of wordings) {
    const parts: Extraction[] = []
    for (const part of wording) {
      const text = await textOfPart(part)
      if (!text.ok && text.reason === 'tooLarge') return 'tooLarge'
      if (!text.ok) continue
      const isHtml = part.type === 'text/html'
      parts.push(isHtml ? await readSelection(text.value) : { blocks: blocksWithQuoted(text.value), findings: [] })
    }
    if (parts.length === 0) continue
    read = {
      blocks: parts.flatMap(({ blocks }) => blocks),
      findings: parts.flatMap(({ findings }) => findings),
    }
    if (read.blocks.length > 0) return read
  }
  return read
}
