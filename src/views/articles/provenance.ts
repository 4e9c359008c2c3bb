/** Where metadata came from and what was set aside, in words. */
import type {
  ArticleMetadata,
  Certainty,
  Field,
  FieldSource,
  SetAside,
  SetAsideReason,
} from '../../core/article/article'

export const SOURCE_WORDS: Record<FieldSource, string> = {
  metadata: 'from what the file says of itself',
  text: 'from the text',
  address: 'from the address',
  fileName: 'from the file name',
  detected: 'worked out from the words',
  person: 'typed in here',
  none: 'not found',
}

export const CERTAINTY_WORDS: Record<Certainty, string> = { sure: 'sure', fairlySure: 'fairly sure', unsure: 'unsure' }

/** Where a file of that media type says what it is: a mail has no page. What is not listed is a document with properties. */
const METADATA_WORDS: Readonly<Record<string, string>> = {
  'text/html': 'from the page’s metadata',
  'multipart/related': 'from the page’s metadata',
  'application/x-webarchive': 'from the page’s metadata',
  'message/rfc822': 'from the mail’s head',
  'text/markdown': 'from the head of the file',
  'application/json': 'from the row of the list',
  'application/rss+xml': 'from the feed',
  'text/plain': SOURCE_WORDS.metadata,
}
const PROPERTIES_WORDS = 'from the document’s properties'

/** `from the text · fairly sure`; with the original's `mediaType`, `from the mail’s head · unsure`. */
export function provenanceWords(field: Field<unknown>, mediaType?: string): string {
  if (field.value === null) return SOURCE_WORDS.none
  const isTyped = field.source === 'metadata' && mediaType !== undefined
  const source = isTyped ? (METADATA_WORDS[mediaType] ?? PROPERTIES_WORDS) : SOURCE_WORDS[field.source]
  return `${source} · ${CERTAINTY_WORDS[field.certainty]}`
}

/**
 * `Outlet from the address · sure; date from the text · fairly sure`: outlet and date, as one where they agree. `mediaType` is
 * the original's, as for `provenanceWords`.
 */
export function metadataNote({ outlet, publishedOn }: ArticleMetadata, mediaType?: string): string {
  if (outlet.value === null && publishedOn.value === null) return 'Outlet and date not found'
  const [ofOutlet, ofDate] = [provenanceWords(outlet, mediaType), provenanceWords(publishedOn, mediaType)]
  return ofOutlet === ofDate ? `Outlet and date ${ofOutlet}` : `Outlet ${ofOutlet}; date ${ofDate}`
}

const REASON_WORDS: Record<SetAsideReason, readonly [one: string, many: string]> = {
  pageFurniture: ['a part of the page around it', 'parts of the page around it'],
  repeatedHeadline: ['the headline (it is the title)', 'headlines (they are the title)'],
  caption: ['a photo caption', 'photo captions'],
  relatedLink: ['a related headline', 'related headlines'],
  viewCounter: ['a view counter', 'view counters'],
  sourceLine: ['a source line', 'source lines'],
  addressLine: ['an address line', 'address lines'],
  dateLine: ['a date line', 'date lines'],
  byline: ['a byline', 'bylines'],
  biography: ['an author’s biography', 'authors’ biographies'],
  person: ['a passage set aside by hand', 'passages set aside by hand'],
}

/** The reason of one block, as a label: `Photo caption`. */
export function reasonLabel(reason: SetAsideReason): string {
  const words = REASON_WORDS[reason][0].replace(/^(?:an?|the) /u, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `a photo caption and 3 related headlines`, in the order of the text; empty where nothing was cut. */
export function setAsideWords(setAside: readonly SetAside[]): string {
  const counts = new Map<SetAsideReason, number>()
  for (const { reason } of setAside) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const parts = [...counts].map(([reason, count]) => {
    const [one, many] = REASON_WORDS[reason]
    return count === 1 ? one : `${count} ${many}`
  })
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts)
}
