/** What an XML file begins with, told without reading it. */

/** What may stand before the root: declarations, comments, a document type with what it declares. */
const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
] as const
/** More of them before a root than any file has. */
const PROLOG_PARTS = 40
const ROOT = /^<(?<name>[\p{L}_][\p{L}\p{N}_.-]{0,60}(?::[\p{L}_][\p{L}\p{N}_.-]{0,60})?)(?=[\s/>])[^<>]*>/u

/** The name of the first element, and where its tag begins and how it reads; null where the text begins with none. */
export function rootTag(text: string): { readonly name: string; readonly tag: string; readonly start: number } | null {
  let at = skipBlanks(text, 0)
  for (let part = 0; part < PROLOG_PARTS; part += 1) {
    const mark = PROLOG.find(([start]) => text.startsWith(start, at))
    if (mark === undefined) break
    const subset = text.startsWith('<!DOCTYPE', at) ? /^<!DOCTYPE[^<>[\]]*\[/iu.exec(text.slice(at, at + 1_000)) : null
    const end = text.indexOf(subset === null ? mark[1] : ']>', at)
    if (end < 0) return null
    at = skipBlanks(text, end + (subset === null ? mark[1].length : 2))
  }
  const match = ROOT.exec(text.slice(at, at + ROOT_CHARACTERS))
  return match === null ? null : { name: match.groups?.name ?? '', tag: match[0], start: at }
}

/** Of a root's tag, with all the namespaces that it declares. */
const ROOT_CHARACTERS = 20_000

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s\ufeff]/u.test(text.charAt(at))) at += 1
  return at
}
