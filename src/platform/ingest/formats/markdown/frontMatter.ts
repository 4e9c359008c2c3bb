/**
 * The front matter of Markdown: lines between two `---` at the top in which site builders and note-takers say what a text
 * is. It is YAML, of which this reads what such heads are made of: `key: value` at the margin, values in quotation marks,
 * lists `[a, b]` or an item a line, comments. Of nested keys and folded texts the words are kept and nothing is concluded.
 */
import { dateFromMachine } from '../../../../core/article/dates'
import { normaliseText } from '../../../../core/text/canonicalText'
import type { Finding, FoundBlock } from '../../clean/draft'
import { finding } from '../../metadata/metadata'
import { peopleFrom } from '../../metadata/people'
import { httpAddress } from '../address'
import { type ColumnField, fieldOfName, foldColumn } from '../list/columnNames'

/** What a text says of itself at its top, the text below, and what of the top says nothing that is read here. */
export type FrontMatter = {
  readonly findings: readonly Finding[]
  readonly unread: readonly FoundBlock[]
  readonly rest: string
}

const WHOLE = /^\ufeff?---[ \t]*\r?\n(?<head>[\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u
const ENTRY = /^(?<key>[\p{L}_@][\p{L}\p{N}_@. -]*):(?:[ \t]+(?<value>.*))?$/u
const ITEM = /^[ \t]*-(?:[ \t]+(?<item>.*))?$/u
/** A text that goes on over the next lines, which stand further in. */
const FOLDED = /^[|>][-+\d]*$/u
/** A longer head is a text between two rules. */
const HEAD_CHARACTERS = 20_000
/** Keys of the last change; those of the first are among the names of columns. */
const UPDATED =
  /^(?:updated|updated (?:at|on)|lastmod|last (?:modified|updated|changed)(?: at| on)?|modified(?: at| on)?|date (?:modified|updated)|aktualisiert|geändert)$/u
/** When the note was made, which is the day of the article only where nothing else is. */
const MADE = /^created/u

/** An entry with its values as text; `lines` are as they stand. */
type Entry = { readonly key: string; readonly lines: string[]; readonly values: string[] }

/** The front matter of `text`; null where there is none, or what stands there is none, and so is text. */
export function frontMatterOf(text: string): FrontMatter | null {
  const match = WHOLE.exec(text)
  const head = match?.groups?.head ?? ''
  const entries = match === null || head.length > HEAD_CHARACTERS ? null : entriesOf(head)
  if (match === null || entries === null || entries.length === 0) return null
  const read = new Map(entries.map((entry) => [entry, findingsOf(entry)]))
  const ranked = [...entries].sort((a, b) => rankOf(a) - rankOf(b))
  return {
    findings: ranked.flatMap((entry) => read.get(entry) ?? []),
    unread: entries.filter((entry) => read.get(entry)?.length === 0).flatMap(blockOf),
    rest: text.slice(match[0].length),
  }
}

function entriesOf(head: string): Entry[] | null {
  const entries: Entry[] = []
  for (const line of head.split(/\r?\n/u)) {
    const open = entries.at(-1)
    const item = ITEM.exec(line)?.groups
    const entry = ENTRY.exec(line)?.groups
    if (line.trim() === '' || /^\s*#/u.test(line)) open?.lines.push(line)
    else if (open !== undefined && item !== undefined) {
      open.lines.push(line)
      open.values.push(...scalar(item.item ?? ''))
    } else if (entry !== undefined) {
      entries.push({ key: entry.key ?? '', lines: [line], values: valuesOf(entry.value ?? '') })
    } else if (open !== undefined && /^[ \t]/u.test(line)) {
      // Nested, or folded: not known to be a value.
      open.lines.push(line)
      open.values.length = 0
    } else return null
  }
  return entries
}

function valuesOf(value: string): string[] {
  const trimmed = value.trim()
  if (FOLDED.test(trimmed)) return []
  const list = /^\[(?<items>[^[].*[^\]]|[^[\]])\](?:\s+#.*)?$/u.exec(trimmed)?.groups?.items
  if (list === undefined) return scalar(trimmed)
  return [...list.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/gu)].flatMap(([item]) => scalar(item))
}

/** What a value says without its marks; nothing where it says nothing. */
function scalar(value: string): string[] {
  const trimmed = value.trim()
  const double = /^"(?<words>(?:[^"\\]|\\.)*)"/u.exec(trimmed)?.groups?.words
  const single = /^'(?<words>(?:[^']|'')*)'/u.exec(trimmed)?.groups?.words
  const words =
    double?.replace(/\\(.)/gu, '$1') ?? single?.replaceAll("''", "'") ?? trimmed.replace(/(?:^|\s)#.*$/u, '')
  // Note-takers link people to their notes.
  const plain = normaliseText(words.replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/u, '$1'))
  return plain === '' || plain === '~' || plain === 'null' ? [] : [plain]
}

function findingsOf({ key, values }: Entry): Finding[] {
  const [first] = values
  if (first === undefined) return []
  const certainty = MADE.test(foldColumn(key)) ? 'unsure' : 'sure'
  const field = fieldOf(key)
  switch (field) {
    case 'title':
      return [finding('title', first, 'metadata', certainty)]
    case 'outlet':
    case 'url': {
      const url = httpAddress(first)
      if (url !== null) return [finding('url', url, 'metadata', certainty)]
      return field === 'url' ? [] : [finding('outlet', first, 'metadata', certainty)]
    }
    case 'authors': {
      const people = peopleFrom(values, null)
      return people.length === 0 ? [] : [{ field, value: people, source: 'metadata', certainty }]
    }
    case 'date':
    case 'updated': {
      const date = dateFromMachine(first)
      return date === null ? [] : [finding(field === 'date' ? 'publishedOn' : 'updatedOn', date, 'metadata', certainty)]
    }
    case 'language':
      return /^[a-z]{2,3}(?:[-_]\w+)?$/iu.test(first)
        ? [finding('language', first.replace('_', '-'), 'metadata', certainty)]
        : []
    case 'text':
    case null:
      return []
    default:
      return field satisfies never
  }
}

function fieldOf(key: string): ColumnField | 'updated' | null {
  return UPDATED.test(foldColumn(key)) ? 'updated' : (fieldOfName(key)?.field ?? null)
}

/** The likelier key first: of equally sure findings the first is believed. */
function rankOf({ key }: Entry): number {
  return fieldOfName(key)?.rank ?? 0
}

function blockOf({ lines }: Entry): FoundBlock[] {
  const text = normaliseText(lines.join('\n'))
  return text === '' ? [] : [{ kind: 'paragraph', text, linkShare: 0, role: 'furniture' }]
}
