/**
 * Mails: the body as the sender wrote it, HTML before plain text, quoted replies with it; who wrote it and when from the
 * headers. Attached documents and mails are handed back to be read on their own.
 */
import type { Result } from '../../../core/result'
import { normaliseText } from '../../../core/text/canonicalText'
import type { Finding } from '../clean/draft'
import { finding } from '../metadata/metadata'
import type { Extraction, Format, PackedFile, Reading } from './format'
import { mailParts, readWordings } from './mime/body'
import { contentOf } from './mime/content'
import { mailsOf } from './mime/mailbox'
import { mailDate } from './mime/mailDate'
import { isWebArchive, mailHead } from './mime/mailHead'
import { withoutNotices } from './mime/notices'
import { endOfHeaders, headersFrom, leavesOf, type MimePart, readMime } from './mime/parts'
import { withQuotedMail } from './mime/quotedMail'
import { senderFindings } from './mime/sender'

/** What a mail is locked in; `signed-data` is only signed. */
const LOCKED = /^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/u
/** Longer subjects and senders are read so far: taking them apart costs the square of their length. */
const FIELD_CHARACTERS = 2_000
const SUBJECT_MARKS = /^(?:(?:re|fwd?|aw|wg|sv|vs|tr|rv|rif|odp|antw|fw|пересл|отв)\s*:\s*)+/iu

export const eml: Format = {
  mediaType: 'message/rfc822',
  recognises: ({ bytes }) => {
    const head = mailHead(bytes)
    return head !== null && !isWebArchive(head)
  },
  read: async ({ bytes }, signal) => {
    const [mail = bytes, ...others] = mailsOf(bytes)
    if (others.length > 0) return mailbox([mail, ...others])
    const tree = readMime(mail)
    if (!tree.ok) return tree
    const isLocked = leavesOf(tree.value).some(
      ({ type, headers }) => LOCKED.test(type) && !/signed-data/iu.test(headers.get('content-type') ?? ''),
    )
    if (isLocked) return { ok: false, reason: 'encrypted' }
    const { body, attached } = mailParts(tree.value)
    const words = await Promise.all(body.map(readWordings))
    signal?.throwIfAborted()
    if (words.includes('tooLarge')) return { ok: false, reason: 'tooLarge' }
    const read = words.filter((each) => each !== null && each !== 'tooLarge')
    if (read.length === 0 && body.length > 0 && attached.length === 0) return { ok: false, reason: 'damaged' }
    const files: PackedFile[] = []
    for (const part of attached) files.push(await packed(part, files.length + 1))
    const findings = [...(await findingsOf(tree.value)), ...addressesIn(read)]
    const extraction: Extraction = {
      blocks: withQuotedMail(withoutNotices(read.flatMap(({ blocks }) => blocks))),
      findings,
      material: isNewsletter(tree.value) ? 'page' : 'document',
    }
    return { ok: true, value: { kind: 'article', extraction, attached: files } }
  },
}

/** What is sent to subscribers is set as a page is, with buttons and notices; what a person writes is all hers. */
function isNewsletter(mail: MimePart): boolean {
  const isForMany =
    mail.headers.has('list-unsubscribe') || /^(?:bulk|list)$/iu.test(mail.headers.get('precedence') ?? '')
  return isForMany && leavesOf(mail).some(({ type }) => type === 'text/html')
}

/** A mailbox is no article of its own: it carries mails as a mail carries documents. */
async function mailbox(mails: readonly Uint8Array[]): Promise<Result<Reading, never>> {
  const attached: PackedFile[] = []
  for (const bytes of mails) attached.push({ name: await mailName(bytes, attached.length + 1), bytes })
  return { ok: true, value: { kind: 'article', extraction: { blocks: [], findings: [] }, attached } }
}

/** A mail's markup has a title and dates of its own making; only the address of what it shows is worth keeping. */
function addressesIn(extractions: readonly Extraction[]): Finding[] {
  return extractions.flatMap(({ findings }) => findings).filter(({ field }) => field === 'url' || field === 'language')
}

/** An attachment with its name; a mail that was forwarded is called by its subject. */
async function packed(part: MimePart, number: number): Promise<PackedFile> {
  const { bytes, fileName } = await contentOf(part)
  if (fileName !== null) return { name: fileName, bytes }
  const isMail = part.type === 'message/rfc822'
  return { name: isMail ? await mailName(part.body, number) : `attachment ${number}`, bytes }
}

async function mailName(bytes: Uint8Array, number: number): Promise<string> {
  const subject = await subjectOf(headersFrom(bytes.subarray(0, endOfHeaders(bytes))))
  return `${subject === '' ? `mail ${number}` : subject}.eml`
}

async function subjectOf(headers: ReadonlyMap<string, string>): Promise<string> {
  const { decodeWords } = await import('postal-mime')
  return normaliseText(decodeWords(fieldOf(headers, 'subject')).replace(SUBJECT_MARKS, ''))
}

function fieldOf(headers: ReadonlyMap<string, string>, name: string): string {
  return (headers.get(name) ?? '').slice(0, FIELD_CHARACTERS)
}

async function findingsOf({ headers }: MimePart): Promise<Finding[]> {
  const { addressParser, decodeWords } = await import('postal-mime')
  const subject = await subjectOf(headers)
  const [from] = addressParser(fieldOf(headers, 'from'))
  const date = mailDate(headers.get('date') ?? '')
  return [
    ...(subject === '' ? [] : [finding('title', subject, 'metadata', 'sure')]),
    ...senderFindings(normaliseText(decodeWords(from?.name ?? '')), from?.address ?? ''),
    ...(date === null ? [] : [finding('publishedOn', date, 'metadata', 'fairlySure')]),
  ]
}
