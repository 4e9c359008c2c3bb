/** What lies in an archive that holds no article, told by the ends of its names. */
import { baseName } from '../zip/names'

/** The kinds that are named, the most frequent first: what else there is, is counted together. */
const NAMED_KINDS = 5

/** `8 jpg, 3 css`: how many files of each kind; `other` are those whose names end in nothing known. Empty for no files. */
export function kindsIn(entries: readonly { readonly name: string }[]): string {
  const counts = new Map<string, number>()
  for (const { name } of entries) {
    const kind = /.\.([a-z\d]{1,8})$/iu.exec(baseName(name))?.[1]?.toLowerCase() ?? OTHER
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const known = [...counts].filter(([kind]) => kind !== OTHER).sort(([, a], [, b]) => b - a)
  const named = known.slice(0, NAMED_KINDS)
  const rest = entries.length - named.reduce((sum, [, count]) => sum + count, 0)
  return [...named, ...(rest > 0 ? [[OTHER, rest] as const] : [])].map(([kind, count]) => `${count} ${kind}`).join(', ')
}

const OTHER = 'other'
