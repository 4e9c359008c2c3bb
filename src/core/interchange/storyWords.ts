/** What is wrong in a story file, and where, in words. */
import type * as z from 'zod/mini'

export type Path = readonly PropertyKey[]

/** `claims[3].mentions[0].end`. */
export function wordsOfPath(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('')
}

type Issue = z.core.$ZodIssue

/**
 * The first issue of a failed check, and how many more there are. `path` is where `value` stands in the file, which says
 * that it is of `version`.
 */
export function wordsOfIssues(
  issues: readonly Issue[],
  value: unknown,
  { version, path = [] }: { readonly version: number; readonly path?: Path },
): string {
  const [first, ...others] = issues
  if (first === undefined) return 'is damaged'
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return `${wordsOfPath([...path, ...first.path]) || 'the file'}: ${sentenceOf(first, valueAt(value, first.path), version)}${more}`
}

function sentenceOf(issue: Issue, found: unknown, version: number): string {
  if (found === undefined && issue.code !== 'unrecognized_keys') return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `is ${inWords(found)}, should be ${KINDS[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `is ${inWords(found)}, should be ${issue.values.map((each) => JSON.stringify(each)).join(' or ')}`
    case 'invalid_union':
      return `is ${inWords(found)}, which is no kind of record that has a history`
    case 'invalid_format':
      return `is ${inWords(found)}, should be ${FORMATS[issue.format] ?? 'written as the schema says'}`
    case 'too_small':
      return `is ${inWords(found)}, should be at least ${issue.minimum}`
    case 'too_big':
      return `is ${inWords(found)}, should be at most ${issue.maximum}`
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}, which version ${version} does not know`
    default:
      return `is ${inWords(found)}, which version ${version} does not allow`
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a whole number', // the file has no other
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'a UUID',
  datetime: 'an instant in UTC with milliseconds, as 2024-05-24T16:30:00.000Z',
  base64: 'Base64',
  regex: '64 lower-case hexadecimal digits', // the one pattern of the file: a SHA-256
}

/** Code units of a found value that a message prints. */
const SHOWN_LENGTH = 40

function inWords(found: unknown): string {
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'object' && found !== null) return 'an object'
  const text = JSON.stringify(found) ?? 'nothing'
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}
