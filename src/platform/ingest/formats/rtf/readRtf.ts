/**
 * From the bytes of an RTF file to its paragraphs. Braces open and close groups, each with settings of its own; the words
 * in between change them, and all else is text in the code page of its font.
 */
import type { Result } from '../../../../core/result'
import type { FormatRefusal } from '../format'
import { codePageOfSet, textIn } from './codePages'
import { type Destination, destinationOf } from './destinations'
import { type RtfParagraph, RtfParagraphs } from './paragraphs'
import { type RtfToken, tokensOf } from './tokens'

/** Groups in groups; Word nests a few dozen deep. Noticed by "refuses groups nested beyond reason". */
const MAX_DEPTH = 1_000

/** What a file holds. `title`, `author` and `created` (an ISO 8601 date) are what it says of itself, or empty. */
export type RtfContent = {
  readonly paragraphs: readonly RtfParagraph[]
  readonly title: string
  readonly author: string
  readonly created: string
  readonly hasPictures: boolean
}

/** The settings of a group; a group within begins with a copy of them. */
type Group = {
  destination: Destination
  codePage: number
  /** How many signs follow `\u` for readers that know no Unicode. */
  fallbackCount: number
  isHidden: boolean
  isDeleted: boolean
  /** Nothing but a star has been read of it, so that its first word may tell its destination. */
  isNew: boolean
  isStarred: boolean
}

/** Reads the file; it is damaged where it ends within a group. */
export function readRtf(bytes: Uint8Array): Result<RtfContent, FormatRefusal> {
  const reader = new RtfReader()
  for (const token of tokensOf(bytes)) {
    if (!reader.take(token)) return { ok: false, reason: 'tooComplex' }
    if (reader.isAtEnd) return { ok: true, value: reader.content() }
  }
  return { ok: false, reason: 'damaged' }
}

class RtfReader {
  isAtEnd = false
  private readonly groups: Group[] = []
  private group: Group = FIRST_GROUP
  private readonly paragraphs = new RtfParagraphs()
  private readonly fontCodePages = new Map<number, number>()
  private font = 0
  private fileCodePage = 1252
  private defaultFont = 0
  private toSkip = 0
  private pending: number[] = []
  private pendingCodePage = 1252
  private readonly info = { title: '', author: '' }
  private readonly created = { yr: 0, mo: 0, dy: 0 }
  private hasPictures = false

  /** Whether the token is within the limits. */
  take(token: RtfToken): boolean {
    if (token.kind === 'byte') this.takeByte(token.byte)
    else if (token.kind === 'word') this.takeWord(token.word, token.value)
    else if (token.kind === 'open') {
      this.flush()
      this.toSkip = 0
      this.groups.push(this.group)
      this.paragraphs.openGroup()
      this.group = { ...this.group, isNew: true, isStarred: false }
    } else this.close()
    return this.groups.length <= MAX_DEPTH
  }

  content(): RtfContent {
    const { yr, mo, dy } = this.created
    const [month, day] = [mo, dy].map((number) => String(number).padStart(2, '0'))
    return {
      paragraphs: this.paragraphs.all(),
      ...this.info,
      created: yr > 0 && mo > 0 && dy > 0 ? `${yr}-${month}-${day}` : '',
      hasPictures: this.hasPictures,
    }
  }

  private close(): void {
    this.flush()
    this.toSkip = 0
    const { destination } = this.group
    const outer = this.groups.pop()
    if (outer === undefined) return
    if (destination !== outer.destination && (destination === 'around' || destination === 'note'))
      this.paragraphs.leave()
    this.paragraphs.closeGroup()
    this.group = outer
    if (this.groups.length === 0) this.isAtEnd = true
  }

  private takeByte(byte: number): void {
    this.group.isNew = false
    if (this.toSkip > 0) {
      this.toSkip -= 1
      return
    }
    if (this.group.destination === 'nowhere') return
    if (this.group.codePage !== this.pendingCodePage) this.flush()
    this.pendingCodePage = this.group.codePage
    this.pending.push(byte)
  }

  private takeWord(word: string, value: number | null): void {
    if (word === '*') {
      this.group.isStarred = true
      return
    }
    if (this.group.isNew) this.enter(word)
    this.group.isNew = false
    if (word === 'pict') this.hasPictures = true
    const skipped = this.toSkip > 0 && word !== 'u'
    if (skipped) {
      this.toSkip -= 1
      return
    }
    if (word !== 'u') this.flush()
    this.set(word, value)
  }

  /** Takes the first word of a group for its destination, if it is one. */
  private enter(word: string): void {
    const outer = this.groups.at(-1)?.destination ?? 'text'
    if (outer === 'nowhere') return
    const destination = destinationOf(word, this.group.isStarred)
    if (destination === null) return
    const isWithinInfo = outer === 'info' && destination !== 'text'
    this.group.destination = outer === 'info' && !isWithinInfo ? 'nowhere' : destination
    if (destination === 'around' || destination === 'note') this.paragraphs.enter(destination)
  }

  private set(word: string, value: number | null): void {
    const { group } = this
    const isOn = value !== 0
    if (word === 'u' && value !== null) this.takeUnicode(value)
    else if (word === 'uc') group.fallbackCount = Math.max(0, value ?? 1)
    else if (word === 'v') group.isHidden = isOn
    // What was moved stands where it is now, too.
    else if (word === 'deleted' || word === 'mvf') group.isDeleted = isOn
    else if (word === 'plain') {
      group.isHidden = false
      group.isDeleted = false
      this.chooseFont(this.defaultFont)
      this.paragraphs.set(word, value)
    } else if (word === 'ansicpg' && value !== null) {
      this.fileCodePage = value
      group.codePage = value
    } else if (word === 'mac') this.fileCodePage = group.codePage = 10000
    else if (word === 'deff') this.defaultFont = value ?? 0
    else if (word === 'f') this.chooseFont(value ?? 0)
    else if (word === 'fcharset') this.setFontCodePage(codePageOfSet(value ?? 0))
    else if (word === 'cpg') this.setFontCodePage(value)
    else if (group.destination === 'created' && (word === 'yr' || word === 'mo' || word === 'dy'))
      this.created[word] = value ?? 0
    else if (group.destination === 'styles') this.paragraphs.setInStyleSheet(word, value)
    else if (this.isShown()) this.paragraphs.set(word, value)
  }

  private chooseFont(font: number): void {
    if (this.group.destination === 'fonts') this.font = font
    else this.group.codePage = this.fontCodePages.get(font) ?? this.fileCodePage
  }

  private setFontCodePage(codePage: number | null): void {
    if (this.group.destination === 'fonts' && codePage !== null) this.fontCodePages.set(this.font, codePage)
  }

  private takeUnicode(value: number): void {
    this.toSkip = this.group.fallbackCount
    this.flush()
    // Numbers are written as signed 16 bits; beyond them come halves of a pair, one word each.
    this.put(String.fromCharCode(value & 0xffff))
  }

  private flush(): void {
    if (this.pending.length === 0) return
    const text = textIn(this.pendingCodePage, this.pending)
    this.pending = []
    this.put(text)
  }

  private put(text: string): void {
    const { destination } = this.group
    if (destination === 'title' || destination === 'author') this.info[destination] += text
    else if (destination === 'styles') this.paragraphs.nameStyle(text)
    else if (this.isShown()) this.paragraphs.write(text)
  }

  private isShown(): boolean {
    const { destination, isHidden, isDeleted } = this.group
    return !isHidden && !isDeleted && (destination === 'text' || destination === 'around' || destination === 'note')
  }
}

const FIRST_GROUP: Group = {
  destination: 'text',
  codePage: 1252,
  fallbackCount: 1,
  isHidden: false,
  isDeleted: false,
  isNew: false,
  isStarred: false,
}
