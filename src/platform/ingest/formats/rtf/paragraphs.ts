/** Builds the paragraphs of an RTF file from its text and the words between. Rows of tables are one paragraph each. */
import { isRunningText } from '../../clean/shape'

/** A paragraph. `text` is as written; `size` is that of most of its letters, in half points, 0 where none was set. */
export type RtfParagraph = {
  readonly text: string
  readonly size: number
  readonly isItem: boolean
  /** From 1 for the highest; null where it is none. */
  readonly headingLevel: number | null
  /** In a header or footer of the page. */
  readonly isAround: boolean
}

/** Signs and spaces that words stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  '~': '\u00A0',
  _: '-',
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '\u200D',
  zwnj: '\u200C',
}
/** What ends a paragraph: `page` and `sect` begin another page. */
const ENDS = new Set(['par', 'sect', 'page', 'column'])
const TITLE_STYLE = /^title\b/iu
const HEADING_STYLE = /^(?:heading|überschrift|titre|título|titolo|заголовок|nagłówek|kop) ?(?<level>\d)/iu

/** Settings of a paragraph, which hold until `\pard` or the end of their group. */
type Settings = { isInTable: boolean; isItem: boolean; headingLevel: number | null }

/** What is open in the article, a note or a header: a paragraph, and the cells before it in its row. */
type Flow = { text: string; sizes: Map<number, number>; cells: string[][]; cell: string[]; done: RtfParagraph[] }

export class RtfParagraphs {
  private settings: Settings = { isInTable: false, isItem: false, headingLevel: null }
  private size = 0
  private readonly around: RtfParagraph[] = []
  private flow: Flow = newFlow()
  private readonly outer: { flow: Flow; settings: Settings; kind: 'around' | 'note' }[] = []
  private readonly groups: { settings: Settings; size: number }[] = []
  private readonly styles = new Map<number, number>()
  private style = 0

  /** All paragraphs: headers and footers, which repeat, come last. */
  all(): RtfParagraph[] {
    while (this.outer.length > 0) this.leave()
    this.endRow()
    this.endParagraph()
    return [...this.flow.done, ...this.around]
  }

  /** Begins a group, whose end brings back what holds now. */
  openGroup(): void {
    this.groups.push({ settings: this.settings, size: this.size })
    this.settings = { ...this.settings }
  }

  closeGroup(): void {
    const before = this.groups.pop()
    if (before === undefined) return
    this.settings = before.settings
    this.size = before.size
  }

  /** Begins a text beside the article's; `leave` goes on where that was left. */
  enter(kind: 'around' | 'note'): void {
    this.outer.push({ flow: this.flow, settings: this.settings, kind })
    this.flow = newFlow()
    this.settings = { isInTable: false, isItem: false, headingLevel: null }
  }

  leave(): void {
    this.endRow()
    this.endParagraph()
    const back = this.outer.pop()
    if (back === undefined) return
    const { done } = this.flow
    this.flow = back.flow
    this.settings = back.settings
    // A note stands before the paragraph that is open: at its place, and not within it.
    if (back.kind === 'note') this.flow.done.push(...done)
    else this.around.push(...done.map((paragraph) => ({ ...paragraph, isAround: true })))
  }

  write(text: string): void {
    this.flow.text += text
    this.flow.sizes.set(this.size, (this.flow.sizes.get(this.size) ?? 0) + text.length)
  }

  /** Takes a word that is not about text as such. Words that it does not know change nothing. */
  set(word: string, value: number | null): void {
    const sign = SIGNS[word]
    if (sign !== undefined) this.write(sign)
    else if (word === 'fs') this.size = value ?? 0
    else if (word === 'plain') this.size = 0
    else if (word === 'pard') this.settings = { isInTable: false, isItem: false, headingLevel: null }
    else if (word === 'intbl') this.settings.isInTable = true
    else if (word === 'ls' || word === 'pnlvlblt' || word === 'pnlvlbody') this.settings.isItem = value !== 0
    else if (word === 'outlinelevel') this.settings.headingLevel = value !== null && value < 9 ? value + 1 : null
    else if (word === 's') this.settings.headingLevel = this.styles.get(value ?? 0) ?? this.settings.headingLevel
    else if (word === 'cell' || word === 'nestcell') this.endCell()
    else if (word === 'row' || word === 'nestrow') this.endRow()
    else if (ENDS.has(word)) {
      if (this.settings.isInTable || this.flow.cells.length > 0) this.endCellParagraph()
      else this.endParagraph()
    }
  }

  setInStyleSheet(word: string, value: number | null): void {
    if (word === 's') this.style = value ?? 0
  }

  /** Keeps what a style of the sheet is for, by its name. */
  nameStyle(name: string): void {
    const level = TITLE_STYLE.test(name.trim()) ? '1' : HEADING_STYLE.exec(name.trim())?.groups?.level
    if (level !== undefined) this.styles.set(this.style, Number(level))
  }

  private endParagraph(): void {
    const { text } = this.flow
    if (text.trim() !== '') this.flow.done.push(this.paragraph(text))
    this.flow.text = ''
    this.flow.sizes = new Map()
  }

  private endCellParagraph(): void {
    if (this.flow.text.trim() !== '') this.flow.cell.push(this.flow.text)
    this.flow.text = ''
  }

  private endCell(): void {
    this.endCellParagraph()
    this.flow.cells.push(this.flow.cell)
    this.flow.cell = []
  }

  /** A row is one paragraph; but where a table only holds a layout, its cells have paragraphs of their own. */
  private endRow(): void {
    if (this.flow.cell.length > 0) this.endCell()
    const { cells } = this.flow
    if (cells.length === 0) return
    const isLayout = cells.some((cell) => cell.length > 1 && cell.some((text) => isRunningText(text.trim())))
    const texts = isLayout ? cells.flat() : [cells.map((cell) => cell.join(' ')).join(' ')]
    for (const text of texts) if (text.trim() !== '') this.flow.done.push(this.paragraph(text))
    this.flow.cells = []
    this.flow.sizes = new Map()
  }

  private paragraph(text: string): RtfParagraph {
    const [size] = [...this.flow.sizes].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])
    return { text, size, isItem: this.settings.isItem, headingLevel: this.settings.headingLevel, isAround: false }
  }
}

function newFlow(): Flow {
  return { text: '', sizes: new Map(), cells: [], cell: [], done: [] }
}
