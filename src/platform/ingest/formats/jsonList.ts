/** JSON: an array of objects, an object that holds one, or an object a line. Nested names are written `author.name`. */
import { MAX_BRACKETS, MAX_COLUMNS, MAX_ROWS } from '../limits'
import type { Format } from './format'
import { listFrom } from './list/table'

/** No article begins so. */
const START = /^\ufeff?\s*(?:\[\s*(?:\{\s*(?:"|\})|\]|(?:\[\s*){20})|\{\s*"[^"\n]{1,200}"\s*:)/u
/** What our own story files call themselves. They are imported by another way in, and are no lists of articles. */
const STORY_FORMAT = 'claimdesk-story'
/** How deep the array may lie, as in `{"response": {"results": […]}}`. */
const DEPTH = 4
/** A list of strings this long is the paragraphs of a text, and not names. */
const PARAGRAPH_CHARACTERS = 60

export const jsonList: Format = {
  mediaType: 'application/json',
  recognises: ({ text }) => text !== null && START.test(text),
  read: async ({ text }, signal) => {
    const json = (text ?? '').replace(/^\ufeff/u, '')
    if (nestsTooDeep(json)) return { ok: false, reason: 'tooComplex' }
    const value = await Promise.resolve(parsed(json))
    signal?.throwIfAborted()
    if (value === undefined) return { ok: false, reason: 'damaged' }
    if (value === TOO_MANY) return { ok: false, reason: 'tooComplex' }
    if (isObject(value) && value.format === STORY_FORMAT) return { ok: false, reason: 'storyFile' }
    const objects = objectsIn(value, DEPTH) ?? (isObject(value) ? [value] : [])
    if (objects.length > MAX_ROWS) return { ok: false, reason: 'tooComplex' }
    const rows = objects.map((object) => new Map(cellsOf(object, '')))
    const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, MAX_COLUMNS)
    return listFrom(
      columns,
      rows.map((row) => columns.map((name) => row.get(name) ?? '')),
    )
  },
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value, or the values of its lines as an array; undefined where it is neither. A last line that is cut off is left out. */
function parsed(text: string): unknown {
  const whole = parsedJson(text)
  if (whole !== undefined) return whole
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const values: unknown[] = []
  for (const [index, line] of lines.entries()) {
    const value = parsedJson(line)
    if (value === undefined && index < lines.length - 1) return undefined
    if (value !== undefined) values.push(value)
    if (values.length > MAX_ROWS) return TOO_MANY
  }
  return values.length === 0 ? undefined : values
}

/** More lines than a list has rows, before the rest of them is read. */
const TOO_MANY = Symbol('too many lines')

/** Brackets in brackets, those within strings aside. */
function nestsTooDeep(json: string): boolean {
  let depth = 0
  let isWithin = false
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (isWithin) {
      if (code === BACKSLASH) at += 1
      else isWithin = code !== QUOTE
    } else if (code === QUOTE) isWithin = true
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1
    if (depth > MAX_BRACKETS) return true
  }
  return false
}

const [BACKSLASH, QUOTE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5c, 0x22, 0x5b, 0x5d, 0x7b, 0x7d]

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Deep nesting overflows the parser's stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

/** The longest array of objects, at most so deep. */
function objectsIn(value: unknown, depth: number): readonly JsonObject[] | null {
  if (Array.isArray(value)) {
    const objects = value.filter(isObject)
    return objects.length > 0 ? objects : null
  }
  if (depth === 0 || !isObject(value)) return null
  return Object.values(value)
    .map((inner) => objectsIn(inner, depth - 1))
    .filter((objects) => objects !== null)
    .reduce<readonly JsonObject[] | null>(
      (longest, next) => (longest === null || next.length > longest.length ? next : longest),
      null,
    )
}

function cellsOf(object: JsonObject, prefix: string, depth = 2): [string, string][] {
  return Object.entries(object).flatMap(([key, value]) =>
    isObject(value) && depth > 0
      ? cellsOf(value, `${prefix}${key}.`, depth - 1)
      : [[prefix + key, cellFrom(value)] as [string, string]],
  )
}

/** Lists in lists are read as deep as the array may lie: deeper ones would overflow the stack, and nobody writes them. */
function cellFrom(value: unknown, depth = DEPTH): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!Array.isArray(value) || depth === 0) return ''
  const items = value.map((item) => cellFrom(isObject(item) ? (item.name ?? item.text ?? item.value) : item, depth - 1))
  const filled = items.filter((item) => item.trim() !== '')
  return filled.join(filled.some((item) => item.length >= PARAGRAPH_CHARACTERS) ? '\n\n' : '; ')
}
