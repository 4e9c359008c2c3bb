/**
 * Mails: the body as the sender wrote it, HTML before plain text, quoted replies with it; who wrote it and when from the
 * headers. Attached documents and mails are handed back to be read on their own.
 */
import type { Result } from '../../../core/result'
import { normaliseText } from '../../../core/text/canonicalText'
import type { Finding } from '../clean/draft'
import { finding } from '../metadata/metadata'
import { peopleFrom } from '../metadata/people'
import type { Extraction, Format, FormatRefusal, PackedFile } from './format'
import { readSelection } from './html'
import { contentOf, textOfPart } from './mime/content'
import { mailDate } from './mime/mailDate'
import { isWebArchive, mailHead } from './mime/mailHead'
import { headersFrom, leavesOf, type MimePart, readMime } from './mime/parts'
import { plainBlocks } from './plainText'

/** What is never an article of its own: pictures and sound, signatures, invitations, visiting cards, delivery notes. */
const PASSED_OVER =
  /^(?:image|audio|video|font)\/|^application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ics|ms-tnef)$|^text\/(?:calendar|x?-?vcard|css|directory|rfc822-headers)$|^message\/(?:delivery-status|disposition-notification|feedback-report)$/u
const SUBJECT_MARKS = /^(?:(?:re|fwd?|aw|wg|sv|vs|tr|rv|rif|odp|antw|fw|пересл|отв)\s*:\s*)+/iu

export const eml: Format = {
  mediaType: 'message/rfc822',
  recognises: ({ bytes }) => {
    const head = mailHead(bytes)
    return head !== null && !isWebArchive(head)
  },
  read: async ({ bytes }, signal) => {
    const tree = readMime(withoutMailboxLine(bytes))
    if (!tree.ok) return tree
    const { body, rest } = partsOf(tree.value)
    if (leavesOf(tree.value).some(({ type }) => /^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/u.test(type)))
      return { ok: false, reason: 'encrypted' }
    const content = await extractionOf(body)
    signal?.throwIfAborted()
    if (!content.ok) return content
    const attached: PackedFile[] = []
    for (const part of rest) attached.push(await packed(part, attached.length + 1))
    const findings = [...(await findingsOf(tree.value)), ...content.value.findings]
    return { ok: true, value: { kind: 'article', extraction: { ...content.value, findings }, attached } }
  },
}

/** A line of a mailbox file, which is no header. */
function withoutMailboxLine(bytes: Uint8Array): Uint8Array {
  const isMailbox = new TextDecoder('windows-1252').decode(bytes.subarray(0, 5)) === 'From '
  return isMailbox ? bytes.subarray(bytes.indexOf(0x0a) + 1) : bytes
}

/** The parts that are the body, and those that are attached. Of alternatives the HTML is read, or else the plain text. */
function partsOf(part: MimePart): { body: readonly MimePart[]; rest: readonly MimePart[] } {
  if (part.parts.length === 0) {
    if (isBody(part)) return { body: [part], rest: [] }
    return { body: [], rest: PASSED_OVER.test(part.type) ? [] : [part] }
  }
  const split = part.parts.map(partsOf)
  const rest = split.flatMap((each) => each.rest)
  if (part.type !== 'multipart/alternative') return { body: split.flatMap((each) => each.body), rest }
  const bodies = split.map((each) => each.body).filter((each) => each.length > 0)
  const html = bodies.find((each) => each.some(({ type }) => type === 'text/html'))
  return { body: html ?? bodies[0] ?? [], rest }
}

function isBody({ type, headers }: MimePart): boolean {
  const isAttached = /^\s*attachment/iu.test(headers.get('content-disposition') ?? '')
  return (type === 'text/plain' || type === 'text/html') && !isAttached
}

async function extractionOf(body: readonly MimePart[]): Promise<Result<Extraction, FormatRefusal>> {
  const extractions: Extraction[] = []
  for (const part of body) {
    const text = await textOfPart(part)
    if (text === null) return { ok: false, reason: 'damaged' }
    extractions.push(
      part.type === 'text/html' ? await readSelection(text) : { blocks: plainBlocks(text), findings: [] },
    )
  }
  return {
    ok: true,
    value: { blocks: extractions.flatMap(({ blocks }) => blocks), findings: addressesIn(extractions) },
  }
}

/** A mail's markup has a title and dates of its own making; only the address of what it shows is worth keeping. */
function addressesIn(extractions: readonly Extraction[]): Finding[] {
  return extractions.flatMap(({ findings }) => findings).filter(({ field }) => field === 'url' || field === 'language')
}

/** An attachment with its name; a mail that was forwarded is called by its subject. */
async function packed(part: MimePart, number: number): Promise<PackedFile> {
  const { bytes, fileName } = await contentOf(part)
  const subject = part.type === 'message/rfc822' ? await subjectOf(headersFrom(part.body)) : ''
  return { name: fileName ?? (subject === '' ? `attachment ${number}` : `${subject}.eml`), bytes }
}

async function subjectOf(headers: ReadonlyMap<string, string>): Promise<string> {
  const { decodeWords } = await import('postal-mime')
  return normaliseText(decodeWords(headers.get('subject') ?? '').replace(SUBJECT_MARKS, ''))
}

async function findingsOf({ headers }: MimePart): Promise<Finding[]> {
  const { addressParser, decodeWords } = await import('postal-mime')
  const subject = await subjectOf(headers)
  const [from] = addressParser(headers.get('from') ?? '')
  const name = normaliseText(decodeWords(from?.name ?? ''))
  const people = peopleFrom([name], null)
  const date = mailDate(headers.get('date') ?? '')
  return [
    ...(subject === '' ? [] : [finding('title', subject, 'metadata', 'sure')]),
    ...senderOf(name, people),
    ...(date === null ? [] : [finding('publishedOn', date, 'metadata', 'fairlySure')]),
  ]
}

/** Two words and more may be a person, and any name may be an outlet: neither is sure. */
function senderOf(name: string, people: readonly string[]): Finding[] {
  if (name === '' || name.includes('@')) return []
  const isPerson = people.length > 0 && people.every((person) => person.includes(' '))
  return isPerson
    ? [{ field: 'authors', value: people, source: 'metadata', certainty: 'unsure' }]
    : [finding('outlet', name, 'metadata', 'unsure')]
}
