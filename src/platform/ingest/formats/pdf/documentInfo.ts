/**
 * What a PDF says of itself. Most of it is left over from the program that wrote it: a title is believed where it reads
 * like one, and nothing is sure.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import { normaliseText } from '../../../../core/text/canonicalText'
import type { Finding, FoundBlock } from '../../clean/draft'
import { peopleOf } from '../../clean/names'
import { wordCount } from '../../clean/shape'
import { finding } from '../../metadata/metadata'
import { arePrinted, folioDate } from './pageFurniture'

/** The file's own words, normalised; null where it has none or they say nothing. */
export type DocumentInfo = {
  readonly title: string | null
  readonly authors: readonly string[] | null
  /** ISO 8601 date on which the file was written. */
  readonly writtenOn: string | null
  /** BCP 47, as declared. */
  readonly language: string | null
}

const NO_INFO: DocumentInfo = { title: null, authors: null, writtenOn: null, language: null }

/** Names of files, templates and programs. */
const NO_TITLE =
  /\.(?:docx?|odt|rtf|indd|qxp|qxd|pdf|html?|tex|dvi|ps|xlsx?|pptx?|txt|pages)$|^(?:untitled|unbenannt|sans titre|sin título|senza titolo|без имени|без названия|без назви|document ?\d*|dokument ?\d*|documento ?\d*|microsoft (?:word|powerpoint)|powerpoint|print|layout ?\d*|page ?\d*|slide ?\d*|scan\w*|about:blank|[\w-]+_[\w-]+)\b/iu
/** Browsers date a file by when it was printed. */
const PRINTED = /skia|chrom|mozilla|firefox|cairo|quartz|webkit|wkhtml|safari|prince|printer/iu

/** Reads the information of an opened file; one that is broken says nothing. */
export async function documentInfoOf(document: PDFDocumentProxy): Promise<DocumentInfo> {
  try {
    const { info } = await document.getMetadata()
    return infoFrom(info as Record<string, unknown>)
  } catch {
    // pdf.js rejects in many ways, and each of them tells of the file.
    return NO_INFO
  }
}

function infoFrom(info: Record<string, unknown>): DocumentInfo {
  const [title, author, producer, creator] = ['Title', 'Author', 'Producer', 'Creator'].map((key) => wordsIn(info[key]))
  const isPrinted = PRINTED.test(`${producer ?? ''} ${creator ?? ''}`)
  const language = wordsIn(info['Language'])
  return {
    title: title !== null && title !== undefined && isTitle(title) ? title : null,
    authors: author === null || author === undefined ? null : peopleOf(author),
    writtenOn: isPrinted ? null : dateFrom(wordsIn(info['CreationDate']) ?? ''),
    language: language !== null && /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(language) ? language : null,
  }
}

/** An address of a page, not of a site: those that papers print below every page lead to no article. */
const PAGE_ADDRESS = /(?<![^\s])https?:\/\/[^\s/]+\/[^\s…]{2,}(?![^\s])/u

/** The address that a browser printed around the pages, if it did. */
export function addressIn(blocks: readonly FoundBlock[]): Finding[] {
  const around = blocks.filter(({ role }) => role === 'furniture').map(({ text }) => PAGE_ADDRESS.exec(text)?.[0])
  const address = around.find((found) => found !== undefined)
  return address === undefined ? [] : [finding('url', address, 'text', 'fairlySure')]
}

/** The day that the head of a newspaper's page gives, where it stands around the text. */
export function dateAround(blocks: readonly FoundBlock[]): Finding[] {
  const around = blocks.filter(({ role }) => role === 'furniture').map(({ text }) => text)
  const date = arePrinted(around) ? null : around.map(folioDate).find((found) => found !== null)
  return date ? [finding('publishedOn', date.value, 'text', 'fairlySure')] : []
}

/** What the information tells of the article. The printed headline is surer than a title that is not on the page. */
export function findingsOf(info: DocumentInfo, hasHeadline: boolean): Finding[] {
  return [
    ...(info.title === null || hasHeadline ? [] : [finding('title', info.title, 'metadata', 'unsure')]),
    ...(info.authors === null
      ? []
      : [
          { field: 'authors' as const, value: info.authors, source: 'metadata' as const, certainty: 'unsure' as const },
        ]),
    ...(info.writtenOn === null ? [] : [finding('publishedOn', info.writtenOn, 'metadata', 'unsure')]),
  ]
}

function wordsIn(value: unknown): string | null {
  const words = typeof value === 'string' ? normaliseText(value) : ''
  return words === '' ? null : words
}

function isTitle(text: string): boolean {
  return wordCount(text) >= 3 && text.length <= 250 && !NO_TITLE.test(text)
}

/** The day of `D:20240524133500+02'00'`, as the writer's clock had it. */
function dateFrom(text: string): string | null {
  const { year, month, day } = /^(?:D:)?(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/u.exec(text)?.groups ?? {}
  const date = `${year}-${month}-${day}`
  return year !== undefined && Number(year) >= 1990 && isDay(date) ? date : null
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
