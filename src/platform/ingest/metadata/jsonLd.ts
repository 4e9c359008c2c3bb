/** The article that a page describes in JSON-LD, with the few properties that matter here. */

export type LinkedArticle = {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly datePublished: string | null
  readonly dateModified: string | null
  readonly url: string | null
  readonly language: string | null
  /** The whole text, where the page states it: words, sometimes with markup. */
  readonly body: string | null
}

type Json = { readonly [key: string]: unknown }

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review)$/u
const NEWS_TYPE = /NewsArticle$|^(?:BlogPosting|LiveBlogPosting|Report)$/u
/** `@graph` in `@graph`: nobody nests deeper in earnest. */
const DEPTH_LIMIT = 6
/** No article has more authors in earnest; a list of so many is looked at no further. */
const AUTHORS = 50
/** A headline and an author make an article; a bare node of the same type is a teaser or a stub. */
const NOTED = ['headline', 'author', 'datePublished'] as const

/** Reads script texts in their order; the fullest article of them, or null. A text that is no JSON is passed over. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const nodes = scripts.flatMap((script) => nodesOf(parsed(script), 0))
  const articles = nodes.filter(({ '@type': type }) => stringsOf(type).some((name) => ARTICLE_TYPE.test(name)))
  const node = articles.reduce<Json | null>(
    (best, next) => (best === null || weightOf(next) > weightOf(best) ? next : best),
    null,
  )
  if (node === null) return null
  const named = namedIn(nodes)
  return {
    headline: stringsOf(node.headline)[0] ?? stringsOf(node.name)[0] ?? null,
    authors: namesOf(node.author, named),
    publisher: namesOf(node.publisher, named)[0] ?? null,
    datePublished: stringsOf(node.datePublished)[0] ?? null,
    dateModified: stringsOf(node.dateModified)[0] ?? null,
    url: stringsOf(node.url)[0] ?? addressOf(node.mainEntityOfPage),
    language: stringsOf(node.inLanguage)[0] ?? null,
    body: stringsOf(node.articleBody)[0] ?? null,
  }
}

function weightOf(node: Json): number {
  const noted = NOTED.filter((name) => node[name] !== undefined).length
  return noted + (stringsOf(node['@type']).some((name) => NEWS_TYPE.test(name)) ? NOTED.length : 0)
}

function parsed(script: string): unknown {
  const bare = script.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/gu,
    '',
  )
  // Pages print line ends into strings, commas behind the last item and semicolons behind the whole.
  return (
    jsonOf(bare) ??
    jsonOf(
      bare
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/,\s*(?=[}\]])/gu, '')
        .replace(/;\s*$/u, ''),
    )
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function nodesOf(value: unknown, depth: number): Json[] {
  if (depth > DEPTH_LIMIT) return []
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1))
  if (!isJson(value)) return []
  return [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value.mainEntity, depth + 1)]
}

/** The names of nodes by their `@id`, of several nodes those of the first that has any. */
function namedIn(nodes: readonly Json[]): ReadonlyMap<unknown, string[]> {
  const named = new Map<unknown, string[]>()
  for (const { '@id': id, name } of nodes) {
    const names = id === undefined || named.has(id) ? [] : stringsOf(name)
    if (names.length > 0) named.set(id, names)
  }
  return named
}

/** Names of people or organisations, given as names, as nodes, or as references to nodes. */
function namesOf(value: unknown, named: ReadonlyMap<unknown, string[]>, depth = 0): string[] {
  if (Array.isArray(value))
    return depth > DEPTH_LIMIT ? [] : value.slice(0, AUTHORS).flatMap((item) => namesOf(item, named, depth + 1))
  if (typeof value === 'string') return [value]
  if (!isJson(value)) return []
  const names = stringsOf(value.name)
  return names.length > 0 ? names : (named.get(value['@id']) ?? [])
}

function addressOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return isJson(value) ? (stringsOf(value['@id'])[0] ?? stringsOf(value.url)[0] ?? null) : null
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
