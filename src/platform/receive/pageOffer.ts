/** What the bookmark posts, and whether it may be taken: checked for size, shape and origin before anyone looks at it. */
import * as z from 'zod/mini'
import type { Result } from '../../core/result'

/** The messages of the handshake, of its only version so far: the window opened says `ready`, the page answers with `page`. */
export const READY_TYPE = 'claimdesk-ready'
export const PAGE_TYPE = 'claimdesk-page'
export const HANDSHAKE_VERSION = 1

/** A page as its own window handed it over. `html` is the markup of the page as it stood, never put into ours. */
export type PageOffer = {
  readonly ticket: string
  readonly title: string
  readonly address: string
  readonly html: string
}

/** Why a message was not taken; `views/receive/receiveWords.ts` holds the sentence for each. */
export type OfferRefusal =
  | 'otherShape' // not what the bookmark of this version sends
  | 'tooLarge'
  | 'notFromTheWeb' // a saved page, or one of the browser's own
  | 'otherOrigin' // it names an address that is not the sender's

/** The most characters of a page's markup: as many as the bytes that an imported file may have. */
export const MAX_PAGE_CHARACTERS = 10_000_000
/** No honest address or ticket is longer; a title is cut where it is shown. */
const MAX_WORD_CHARACTERS = 8_000

// The page's content security policy forbids compiling checks from text; without this zod would try, and be reported.
z.config({ jitless: true })

const shape = z.strictObject({
  type: z.literal(PAGE_TYPE),
  version: z.literal(HANDSHAKE_VERSION),
  ticket: z.string().check(z.minLength(1), z.maxLength(64)),
  title: z.string().check(z.maxLength(MAX_WORD_CHARACTERS)),
  address: z.string().check(z.maxLength(MAX_WORD_CHARACTERS)),
  html: z.string().check(z.minLength(1)),
})

/** Whether a message claims to be a page for us. What else is posted to a window, as extensions do, is none of our business. */
export function isPageMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (data as { type?: unknown }).type === PAGE_TYPE
}

/** Reads a message from `origin`, which the browser vouches for: an address there is the sender's own or refused. */
export function readOffer(data: unknown, origin: string): Result<PageOffer, OfferRefusal> {
  const parsed = shape.safeParse(data)
  if (!parsed.success) return { ok: false, reason: 'otherShape' }
  const { ticket, title, address, html } = parsed.data
  if (html.length > MAX_PAGE_CHARACTERS) return { ok: false, reason: 'tooLarge' }
  if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol))
    return { ok: false, reason: 'notFromTheWeb' }
  if (new URL(address).origin !== origin) return { ok: false, reason: 'otherOrigin' }
  return { ok: true, value: { ticket, title, address, html } }
}
