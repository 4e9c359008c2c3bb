/** Titles without the name of their outlet: "Headline - Outlet", "Outlet: Headline". */
import { fold } from '../clean/shape'

const BAR = /\s+(?:[|•·»«]|::|[–—-])\s+|\s+\|\s*/u

/** `title` less the parts at its ends that name one of `outlets`, or that the page's own heading does not have. */
export function withoutOutlet(title: string, outlets: readonly (string | null)[], headings: readonly string[]): string {
  const printed = headings.find((heading) => isPartOf(heading, title))
  if (printed !== undefined) return printed
  const names = new Set(outlets.flatMap((outlet) => (outlet === null ? [] : [compact(outlet)])))
  const bars = [...title.matchAll(new RegExp(BAR, 'gu'))]
  const last = bars.at(-1)
  if (last !== undefined && names.has(compact(title.slice(last.index + last[0].length)))) {
    return withoutOutlet(title.slice(0, last.index), outlets, headings)
  }
  const first = bars[0]
  if (first !== undefined && names.has(compact(title.slice(0, first.index)))) {
    return title.slice(first.index + first[0].length)
  }
  return title
}

/** Whether the title is the heading and a name behind a bar. */
function isPartOf(heading: string, title: string): boolean {
  if (fold(heading) === '' || !title.toLowerCase().startsWith(heading.toLowerCase())) return false
  const rest = title.slice(heading.length)
  return rest !== '' && /^\s*(?:[|•·»«:]|[–—-])/u.test(rest)
}

/** "The Moscow Times" and `themoscowtimes` are one. */
const compact = (name: string): string => fold(name).replaceAll(' ', '').replace(/^the/u, '')
