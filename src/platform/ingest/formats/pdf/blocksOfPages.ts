/** From the runs of all pages to blocks: columns, lines and paragraphs, and what stands around them. */
import { normaliseText } from '../../../../core/text/canonicalText'
import type { FoundBlock } from '../../clean/draft'
import { isRunningText, wordCount } from '../../clean/shape'
import { columnsOf } from './columns'
import { headlineAmong } from './headline'
import { type Vocabulary, vocabularyOf } from './joinLines'
import { furnitureOf } from './pageFurniture'
import type { Facing } from './pageRuns'
import { paragraphsOf } from './paragraphs'
import type { Run } from './run'
import { type Segment, segmentsOf } from './segments'
import { type SetParagraph, setParagraph, withNextColumn } from './setParagraph'
import { type TextLine, textLinesOf } from './textLines'

/** Letters larger than the text by this share make a heading, of so many words at most. */
const HEADING = 1.14
const HEADING_WORDS = 30
/** Credits and stamps that stand on their side are so short beside the text of their page, in letters; tables are not. */
const LABEL_SHARE = 0.1

/** What stands one way on one page. The main sheet of a page is the one that most of its letters are on. */
type Sheet = {
  readonly page: number
  readonly isMain: boolean
  /** Little, and turned another way than the text of its page. */
  readonly isBeside: boolean
  /** Outside of what the page shows. */
  readonly isCropped: boolean
  readonly segments: readonly Segment[]
  readonly isRightToLeft: boolean
}

/** The sheet's lines, by column, and those around its text. */
type SortedSheet = Sheet & { readonly columns: readonly (readonly TextLine[])[]; readonly around: readonly TextLine[] }

/** The blocks of all pages, each given as its runs by how they stand; `title` is what the file says is its title. */
export function blocksOfPages(pages: readonly (readonly Facing[])[], title: string | null): FoundBlock[] {
  const sheets = pages.flatMap((facings, page) => sheetsOf(facings, page))
  const sorted = sortedSheets(sheets)
  const vocabulary = vocabularyOf(sorted.flatMap(({ columns }) => columns.flat().map(({ text }) => text)))
  let paragraphs: SetParagraph[] = []
  for (const sheet of sorted) paragraphs = withSheet(paragraphs, sheet, vocabulary)
  const bodySize = commonSize(pages.flat().flatMap(({ runs }) => runs))
  const headline = headlineAmong(paragraphs, bodySize, title)
  return paragraphs.flatMap((paragraph) => blockOf(paragraph, bodySize, paragraph === headline))
}

/** What a page shows comes first; what its frame hides lies on sheets of its own. */
function sheetsOf(facings: readonly Facing[], page: number): Sheet[] {
  const most = (facings[0]?.letterCount ?? 0) * LABEL_SHARE
  return [false, true].flatMap((isCropped) =>
    facings.flatMap(({ runs, letterCount }, rank) => {
      const own = runs.filter((run) => run.isCropped === isCropped)
      const place = { page, isMain: rank === 0 && !isCropped, isBeside: rank > 0 && letterCount <= most, isCropped }
      return own.length === 0 ? [] : [sheetOf(own, place)]
    }),
  )
}

/** Turned so that reading goes to the right: a page from right to left is mirrored. */
function sheetOf(runs: readonly Run[], place: Omit<Sheet, 'segments' | 'isRightToLeft'>): Sheet {
  const against = runs.reduce((count, { text, isRightToLeft }) => count + (isRightToLeft ? 1 : -1) * text.length, 0)
  const isRightToLeft = against > 0
  const turned = isRightToLeft ? runs.map((run) => ({ ...run, start: -run.end, end: -run.start })) : runs
  return { ...place, segments: segmentsOf(turned), isRightToLeft }
}

function sortedSheets(sheets: readonly Sheet[]): SortedSheet[] {
  const main = sheets.filter(({ isMain }) => isMain)
  const furniture = furnitureOf(main)
  return sheets.map((sheet) => {
    const around = furniture[main.indexOf(sheet)] ?? new Set<Segment>()
    const [own, others] = [true, false].map((isOwn) =>
      sheet.segments.filter((segment) => around.has(segment) !== isOwn),
    )
    return {
      ...sheet,
      columns: columnsOf(own ?? []).map((column) => textLinesOf(column, sheet.isRightToLeft)),
      around: textLinesOf(others ?? [], sheet.isRightToLeft),
    }
  })
}

/** The paragraphs with those of the next sheet; what lies around its text comes last. */
function withSheet(before: SetParagraph[], sheet: SortedSheet, vocabulary: Vocabulary): SetParagraph[] {
  let paragraphs = before
  for (const column of sheet.columns) {
    for (const [index, found] of paragraphsOf(column).entries()) {
      const paragraph = setParagraph(found, column, { page: sheet.page, vocabulary })
      const isLabel = sheet.isCropped || (sheet.isBeside && !isRunningText(paragraph.text))
      if (index === 0 && sheet.isMain) paragraphs = withNextColumn(paragraphs, paragraph, vocabulary)
      else paragraphs.push({ ...paragraph, isFurniture: isLabel })
    }
  }
  const around = sheet.around.map((line) => ({
    ...setParagraph({ lines: [line], isItem: false, isRow: false }, sheet.around, { page: sheet.page, vocabulary }),
    isFurniture: true,
  }))
  return [...paragraphs, ...around]
}

function blockOf(
  { text, size, isItem, isRow, isFurniture }: SetParagraph,
  bodySize: number,
  isHeadline: boolean,
): FoundBlock[] {
  const words = normaliseText(text)
  if (words === '') return []
  const isHeading = !isItem && !isRow && size >= bodySize * HEADING && wordCount(words) <= HEADING_WORDS
  const kind = isItem ? 'listItem' : isHeading || isHeadline ? 'heading' : 'paragraph'
  return [{ kind, text: words, linkShare: 0, role: isHeadline ? 'headline' : isFurniture ? 'furniture' : null }]
}

/** The size of most letters, in points. */
function commonSize(runs: readonly Run[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 4) / 4
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0]
}
