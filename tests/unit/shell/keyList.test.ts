/** The list of keys against the code: what `useKeys` is given, and what handlers of grids and plots ask a press for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { STATUSES } from '../../../src/core/claim/claim'
import { KEY_LIST, keyWords } from '../../../src/views/shell/keyList'

const SOURCE = join(import.meta.dirname, '../../../src')
/** A field's own keys while something is typed in it: Enter keeps, Escape drops. Every field of every page has them. */
const FIELDS = ['ui/WordsField.tsx', 'views/articles/StoryName.tsx', 'views/reader/ClaimPicker.tsx']
/** What a browser makes of keys by itself, so that no code names them. */
const GIVEN = new Set(['Control+v'])
/** PRODUCT's table. */
const PROMISED = '1 2 3 j k Shift+j Shift+k n p a Shift+a x e / Control+k Control+z Control+Shift+z Escape ?'.split(' ')

type Node = { readonly type: string; readonly [field: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function* nodesIn(value: unknown): Generator<Node, void, void> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each)
  if (!isNode(value)) return
  yield value
  for (const each of Object.values(value)) yield* nodesIn(each)
}

const textOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal'
    ? String(node.value)
    : isNode(node) && node.type === 'Identifier'
      ? String(node.name)
      : null
const isKeyOf = (node: unknown): boolean =>
  isNode(node) &&
  node.type === 'MemberExpression' &&
  textOf(node.property) === 'key' &&
  /^(?:event|press)$/u.test(textOf(node.object) ?? '')
const namesIn = (node: unknown): string[] =>
  isNode(node) && node.type === 'ObjectExpression'
    ? (node.properties as Node[]).flatMap((property) =>
        // The only keys that are not written down are those of the statuses, in their order.
        property.type === 'SpreadElement' ? STATUSES.map((_, index) => `${index + 1}`) : (textOf(property.key) ?? []),
      )
    : []

/** `registered`: as `useKeys` knows them; `asked`: without what is held, as a handler finds them in its event. */
function keysIn(code: string): { readonly registered: string[]; readonly asked: string[] } {
  const registered: string[] = []
  const asked: string[] = []
  for (const node of nodesIn(parseAst(code, { lang: 'tsx' }).body)) {
    if (node.type === 'CallExpression' && textOf(node.callee) === 'useKeys')
      registered.push(...(node.arguments as Node[]).flatMap(namesIn))
    if (node.type === 'BinaryExpression' && isKeyOf(node.left) && isNode(node.right) && node.right.type === 'Literal')
      asked.push(textOf(node.right) ?? '')
    if (node.type === 'SwitchStatement' && isKeyOf(node.discriminant))
      asked.push(...(node.cases as Node[]).flatMap(({ test }) => textOf(test) ?? []))
    if (node.type === 'MemberExpression' && isKeyOf(node.property)) asked.push(...namesIn(node.object))
  }
  return { registered, asked }
}

const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?:ui|views)\/.*\.tsx?$/u.test(path) && !FIELDS.includes(path))
  .map((path) => keysIn(readFileSync(join(SOURCE, path), 'utf8')))
const registered = new Set(found.flatMap((each) => each.registered))
const asked = new Set(found.flatMap((each) => each.asked))
const listed = new Set(KEY_LIST.flatMap(([, lines]) => lines.flatMap(([, keys]) => keys)))
const bare = (key: string): string => key.replace(/^(?:Control\+|Shift\+)+/u, '')

describe('the list of keys', () => {
  it('finds keys in the code', () => {
    expect(keysIn("useKeys({ j: go, 'Shift+o': attach, ...states })").registered).toEqual([
      'j',
      'Shift+o',
      '1',
      '2',
      '3',
    ])
    expect(keysIn("if (event.key === 'c') go()\nswitch (press.key) { case 'Home': go() }").asked).toEqual(['c', 'Home'])
    expect([...registered]).toEqual(expect.arrayContaining(['o', 'Shift+o', 'Control+z', 'v']))
    expect([...asked]).toEqual(expect.arrayContaining([' ', 'PageUp', 'c']))
  })

  it('holds every key that is registered', () => {
    expect([...registered].filter((key) => !listed.has(key))).toEqual([])
  })

  it('holds every key that a grid or a plot asks for', () => {
    const known = new Set([...listed].map(bare))
    expect([...asked].filter((key) => !known.has(key))).toEqual([])
  })

  it('holds no key that nothing asks for', () => {
    const isTaken = (key: string): boolean => registered.has(key) || asked.has(bare(key)) || GIVEN.has(key)
    expect([...listed].filter((key) => !isTaken(key))).toEqual([])
  })

  it('holds what the product promises', () => {
    expect(PROMISED.filter((key) => !listed.has(key))).toEqual([])
  })
})

it.each([
  ['j', 'j'],
  ['Shift+o', 'Shift o'],
  ['Control+Shift+z', 'Ctrl Shift Z'],
  ['Shift+ArrowLeft', 'Shift ←'],
  ['Shift+ ', 'Shift Space'],
  ['Control+Home', 'Ctrl Home'],
  ['Escape', 'Esc'],
])('prints %s as %s', (name, expected) => {
  expect(keyWords(name)).toBe(expected)
})
