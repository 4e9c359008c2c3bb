/** Titles without the name of their outlet: "Headline - Outlet", "Outlet | Headline". */
import { fold } from '../clean/shape'

const BAR = /\s+(?:[|•·»«*]|::|[–—-])\s+|\s+\|\s*|\s*[｜：]\s*/gu
/** Behind a headline that is printed elsewhere on the page, a colon or a bar without a space parts it from a name, too. */
const MARK = /\s*[|•·»«*:｜：]\s*|\s+[–—-]\s+/gu

/**
 * `title` less the parts at its ends that name one of `outlets`; or as far as one of `others` (the page's own headings,
 * the same title in other metadata) says the same.
 */
export function withoutOutlet(title: string, outlets: readonly (string | null)[], others: readonly string[]): string {
  const said = new Set(others.map(fold))
  const end = [...title.matchAll(MARK)].find(({ index }) => index > 0 && said.has(fold(title.slice(0, index))))
  if (end !== undefined) return title.slice(0, end.index)
  const names = new Set(outlets.flatMap((outlet) => (outlet === null ? [] : [compact(outlet)])))
  const bars = [...title.matchAll(BAR)]
  const last = bars.at(-1)
  if (last !== undefined && names.has(compact(title.slice(last.index + last[0].length)))) {
    return withoutOutlet(title.slice(0, last.index), outlets, others)
  }
  const first = bars[0]
  if (first !== undefined && names.has(compact(title.slice(0, first.index)))) {
    return title.slice(first.index + first[0].length)
  }
  return title
}

/** "The Moscow Times" and `themoscowtimes` are one. */
const compact = (name: string): string => fold(name).replaceAll(' ', '').replace(/^the/u, '')
