/**
 * What the parser of Markdown is given at a time. It takes quadratic time over marks that nothing closes and recurses into
 * quotations and lists, so it gets few of either at once: a long text in pieces, and what is beyond that as bare words.
 * Articles are far below these limits, and are parsed as a whole.
 */

/** Quotations and lists within each other; markers of deeper ones are dropped, their words are those of the deepest. */
export const MARKDOWN_DEPTH = 20
/** Marks of a piece; an article of ten thousand characters has a hundred. A line with more is read as words. */
const PIECE_MARKS = 1_000
/** Characters of a piece times its marks, since many a mark is looked for to the end: half a second at the worst. */
const PIECE_EFFORT = 10_000_000
/** Marks of all pieces together: those of a book. What stands behind them is read as words. */
export const MARKDOWN_MARKS = 40_000

/** What may begin or end something, and line ends, since much of Markdown is told line by line. */
const MARK = /[*_`[\]<&\\#=+~>\n-]/gu
/** The marker of a quotation or a list at the start of a line, with the blanks around it. */
const MARKER = /(?<indent>[ \t]*)(?<mark>>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]?/uy
/** Lists are told apart by how far in they stand: each level needs two columns at least. */
const INDENT = MARKDOWN_DEPTH * 2
/** A longer line is no address. */
const DEFINITION_CHARACTERS = 2_000
const DEFINITION = /^ {0,3}\[(?<label>[^[\]\n]{1,200})\]:[ \t]*\S/u
const LABEL = /\[(?<label>[^[\]\n]{1,200})\]/gu

/** A piece in its place: Markdown, with `definitions` of what it refers to that stand in other pieces; or bare words. */
export type MarkdownPiece =
  | { readonly kind: 'markdown'; readonly text: string; readonly definitions: string }
  | { readonly kind: 'words'; readonly text: string }

/** The pieces of a text in order; a text within the limits is one. Their texts, joined by line ends, are the whole. */
export function markdownPieces(whole: string): MarkdownPiece[] {
  const text = whole.split('\n').map(withinDepth).join('\n')
  const all = { characters: text.length, marks: marksIn(text) }
  if (isWithinLimits(all)) return [{ kind: 'markdown', text, definitions: '' }]
  const definitions = definitionsIn(text)
  let marksLeft = MARKDOWN_MARKS
  return stretches(text).map((stretch): MarkdownPiece => {
    const piece = stretch.lines.join('\n')
    if (!isWithinLimits(stretch)) return { kind: 'words', text: piece }
    marksLeft -= stretch.marks
    if (marksLeft < 0) return { kind: 'words', text: piece }
    return { kind: 'markdown', text: piece, definitions: definitionsFor(piece, definitions) }
  })
}

/** Marker by marker, not by one pattern: a million of them would overflow its stack. */
function withinDepth(line: string): string {
  let kept = ''
  let depth = 0
  let end = 0
  MARKER.lastIndex = 0
  for (let found = MARKER.exec(line); found !== null; found = MARKER.exec(line)) {
    end = MARKER.lastIndex
    depth += 1
    const indent = found.groups?.indent ?? ''
    if (depth <= MARKDOWN_DEPTH) kept += found[0].slice(Math.max(0, indent.length - INDENT))
  }
  return end === 0 ? line : kept + line.slice(end)
}

function marksIn(text: string): number {
  return text.match(MARK)?.length ?? 0
}

type Stretch = { lines: string[]; characters: number; marks: number }

/** Lines together as far as they are within the limits, cut between paragraphs where there are any. */
function stretches(text: string): Stretch[] {
  const all: Stretch[] = []
  for (const paragraph of paragraphsIn(text)) {
    const open = all.at(-1)
    const isFitting = open !== undefined && fits(open, paragraph)
    for (const [index, line] of paragraph.lines.entries()) {
      const added = { lines: [line], characters: line.length + 1, marks: marksIn(line) + 1 }
      const last = all.at(-1)
      if (last !== undefined && (isFitting || index > 0) && fits(last, added)) add(last, added)
      else all.push(added)
    }
  }
  return all
}

function fits(stretch: Stretch, added: Stretch): boolean {
  return isWithinLimits({ characters: stretch.characters + added.characters, marks: stretch.marks + added.marks })
}

function isWithinLimits({ characters, marks }: Pick<Stretch, 'characters' | 'marks'>): boolean {
  return marks <= PIECE_MARKS && characters * marks <= PIECE_EFFORT
}

function add(stretch: Stretch, added: Stretch): void {
  stretch.lines.push(...added.lines)
  stretch.characters += added.characters
  stretch.marks += added.marks
}

/** Lines up to a blank one, and that. */
function paragraphsIn(text: string): Stretch[] {
  const all: Stretch[] = []
  let open: Stretch | null = null
  for (const line of text.split('\n')) {
    if (open === null) {
      open = { lines: [], characters: 0, marks: 0 }
      all.push(open)
    }
    add(open, { lines: [line], characters: line.length + 1, marks: marksIn(line) + 1 })
    if (line.trim() === '') open = null
  }
  return all
}

/** The lines that say where a link goes that is only named elsewhere, by name; of several the first. */
function definitionsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of text.split('\n')) {
    const label = line.length > DEFINITION_CHARACTERS ? undefined : DEFINITION.exec(line)?.groups?.label
    if (label !== undefined && !found.has(nameOf(label))) found.set(nameOf(label), line)
  }
  return found
}

function definitionsFor(piece: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return ''
  const lines = piece.split('\n').filter((line) => !DEFINITION.test(line))
  const names = new Set(lines.flatMap((line) => Array.from(line.matchAll(LABEL), ({ groups }) => groups?.label ?? '')))
  return [...new Set([...names].map(nameOf))].flatMap((name) => definitions.get(name) ?? []).join('\n')
}

const nameOf = (label: string): string => label.trim().replace(/\s+/gu, ' ').toLowerCase()
