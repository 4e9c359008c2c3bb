/** RTF: the words of its paragraphs, by a reader of our own, since no library for it is kept up. */
import { normaliseText } from '../../../core/text/canonicalText'
import type { Finding, FoundBlock } from '../clean/draft'
import { peopleOf } from '../clean/names'
import { wordCount } from '../clean/shape'
import { finding } from '../metadata/metadata'
import { article, type Format } from './format'
import type { RtfParagraph } from './rtf/paragraphs'
import type { RtfContent } from './rtf/readRtf'

const MARK = /^\s*\{\\rtf/u
const MARK_BYTES = 64
/** A first line set this much larger than the text is the headline. */
const LARGER = 1.25
const MOST_HEADLINE_WORDS = 35

export const rtf: Format = {
  mediaType: 'application/rtf',
  recognises: ({ bytes }) => MARK.test(new TextDecoder('latin1').decode(bytes.subarray(0, MARK_BYTES))),
  read: async ({ bytes }) => {
    const { readRtf } = await import('./rtf/readRtf')
    const read = readRtf(bytes)
    if (!read.ok) return read
    const { paragraphs, hasPictures } = read.value
    if (hasPictures && paragraphs.every(({ text }) => wordCount(text) === 0)) return { ok: false, reason: 'noText' }
    const blocks = blocksOf(paragraphs)
    return article({
      blocks,
      findings: findingsOf(
        read.value,
        blocks.some(({ role }) => role === 'headline'),
      ),
    })
  },
}

function blocksOf(paragraphs: readonly RtfParagraph[]): FoundBlock[] {
  const headline = headlineAmong(paragraphs)
  return paragraphs.flatMap((paragraph): FoundBlock[] => {
    const isHeading = paragraph.headingLevel !== null || paragraph === headline
    const kind = isHeading ? 'heading' : paragraph.isItem ? 'listItem' : 'paragraph'
    const role = paragraph === headline ? 'headline' : paragraph.isAround ? 'furniture' : null
    // Two line breaks part paragraphs as a paragraph's end does.
    return paragraph.text.split(/\n\s*\n/u).flatMap((part): FoundBlock[] => {
      const text = normaliseText(part)
      return text === '' ? [] : [{ kind, text, linkShare: 0, role }]
    })
  })
}

/** The first paragraph of all, or of the highest style, if it is set apart from the text as a headline is. */
function headlineAmong(paragraphs: readonly RtfParagraph[]): RtfParagraph | null {
  const own = paragraphs.filter(({ isAround, text }) => !isAround && text.trim() !== '').slice(0, TOP)
  const short = own.filter(({ text }) => wordCount(text) >= 2 && wordCount(text) <= MOST_HEADLINE_WORDS)
  const styled = short.find(({ headingLevel }) => headingLevel === 1)
  if (styled !== undefined) return styled
  const letters = new Map<number, number>()
  for (const { size, text } of paragraphs) letters.set(size, (letters.get(size) ?? 0) + text.length)
  const [body] = [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])
  return short.find(({ size }) => size >= (body || USUAL_SIZE) * LARGER) ?? null
}

/** The headline stands among the first paragraphs: behind a section's name, a date, an agency's line. */
const TOP = 5
/** In half points: what holds where a file sets no size. */
const USUAL_SIZE = 24

/** What the file says of itself is often left over from an older one: nothing is sure. */
function findingsOf({ title, author, created }: RtfContent, hasHeadline: boolean): Finding[] {
  const people = peopleOf(normaliseText(author))
  const words = normaliseText(title)
  return [
    ...(hasHeadline || wordCount(words) < 3 ? [] : [finding('title', words, 'metadata', 'unsure')]),
    ...(people === null
      ? []
      : [{ field: 'authors' as const, value: people, source: 'metadata' as const, certainty: 'unsure' as const }]),
    ...(created === '' ? [] : [finding('publishedOn', created, 'metadata', 'unsure')]),
  ]
}
