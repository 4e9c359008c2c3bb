/** Titles without the name of their outlet: "Headline - Outlet", "Outlet | Headline", "Headline | Section | Outlet". */
import { isHouseName } from '../clean/names'
import { fold, wordCount } from '../clean/shape'

/** Parts a headline from a name wherever it stands. */
const BAR = /\s+(?:[|¦•·⋅∙»«›‹*~]|::)\s+|\s+\|\s*|\s*[｜：]\s*/gu
const BAR_OR_DASH = new RegExp(String.raw`${BAR.source}|\s+[–—-]\s+`, 'gu')
/** Behind a headline that is printed elsewhere on the page, a colon or a bar without a space parts it from a name, too. */
const MARK = /\s*[|¦•·»«*:｜：]\s*|\s+[–—-]\s+/gu
const IN_BRACKETS = /\s*[([【［](?<name>[^()[\]【】［］]+)[)\]】］]$/u
/** "BBC News", "Herald Online": a name with a word or two more. Seen by "cuts … with words of its own". */
const WORDS_BESIDE_NAME = 2

/**
 * `title` less the parts at its ends that name one of `outlets`, and less the `sections` before or behind those; or as
 * far as one of `others` (the page's own headings, the same title in other metadata) says the same.
 */
export function withoutOutlet(
  title: string,
  outlets: readonly (string | null)[],
  others: readonly string[],
  sections: readonly string[] = [],
): string {
  const said = new Set(others.map(fold))
  const agreed = asFarAs(title, said)
  if (agreed !== null) return agreed
  const names = outlets.flatMap((outlet) => (outlet === null ? [] : [fold(outlet)])).filter((name) => name !== '')
  return withoutNames(title, names, new Set(sections.map(compact)))
}

/** The names of newsrooms are no longer; those of one word without an address to compare are sections. */
const NAME_WORDS = 5
/** A name's words begin with capitals, but for those that join them. */
const CAPITALISED = /^(?:\p{Lu}\S*|[\p{Lo}\p{N}]\S*|&|of|the|and|de|del|della|di|du|der|die|das|la|le|el|и|і|та)$/u

/**
 * The name behind the last bar or dash of a title, that is its outlet's: as `hosts` (domains without their last part)
 * spell it, or, where there are none, as newsrooms are named, or behind what `others` print as the headline. Else null.
 */
export function outletBehind(title: string, others: readonly string[], hosts: readonly string[]): string | null {
  const last = [...title.matchAll(BAR_OR_DASH)].at(-1)
  if (last === undefined) return null
  const [front, name] = [title.slice(0, last.index), title.slice(last.index + last[0].length).trim()]
  const words = name.split(/\s+/u)
  if (words.length > NAME_WORDS || wordCount(front) <= words.length || !words.every((word) => CAPITALISED.test(word)))
    return null
  if (hosts.length > 0) return hosts.some((host) => compact(host) === compact(name)) ? name : null
  if (isHouseName(name)) return name
  const said = new Set(others.map(fold))
  return words.length > 1 && asFarAs(title, said) !== null && !said.has(fold(name)) ? name : null
}

/** What others print of a title, where the rest is no longer than that, or parted from it by a bar. */
function asFarAs(title: string, said: ReadonlySet<string>): string | null {
  for (const { index, 0: mark } of title.matchAll(MARK)) {
    const [front, back] = [title.slice(0, index), title.slice(index + mark.length)]
    // A colon may as well stand behind the label of a section, which is a heading elsewhere: "Weather: Storm …".
    const isPlain = !/[:：]/u.test(mark)
    if (front !== '' && said.has(fold(front)) && (isPlain || front.length >= back.length)) return front
    if (/[|¦｜]/u.test(mark) && back.length > front.length && said.has(fold(back))) return back
  }
  return null
}

function withoutNames(title: string, names: readonly string[], sections: ReadonlySet<string>): string {
  const bracketed = IN_BRACKETS.exec(title)
  if (bracketed !== null && isName(bracketed.groups?.name ?? '', names, 0))
    return withoutNames(title.slice(0, bracketed.index), names, sections)
  const bars = [...title.matchAll(BAR_OR_DASH)]
  const [first, last] = [bars[0], bars.at(-1)]
  if (last !== undefined && isName(title.slice(last.index + last[0].length), names, besides(last[0]))) {
    return withoutSection(withoutNames(title.slice(0, last.index), names, sections), sections)
  }
  if (first !== undefined && isName(title.slice(0, first.index), names, besides(first[0]))) {
    return title.slice(first.index + first[0].length)
  }
  return title
}

/** A dash stands in sentences, too: behind it only the name itself is one. */
const besides = (bar: string): number => (/[–—-]/u.test(bar) ? 0 : WORDS_BESIDE_NAME)

function isName(part: string, names: readonly string[], more: number): boolean {
  const [words, joined] = [fold(part), compact(part)]
  return names.some((name) => {
    if (joined === compact(name)) return true
    const count = words.split(' ').length - name.split(' ').length
    return count > 0 && count <= more && ` ${words} `.includes(` ${name} `)
  })
}

/** What stood before the outlet's name, where the page's address calls it a section. */
function withoutSection(title: string, sections: ReadonlySet<string>): string {
  const last = [...title.matchAll(BAR_OR_DASH)].at(-1)
  if (last === undefined || !sections.has(compact(title.slice(last.index + last[0].length)))) return title
  return withoutSection(title.slice(0, last.index), sections)
}

/** "The Moscow Times" and `themoscowtimes` are one. */
const compact = (name: string): string => fold(name).replaceAll(' ', '').replace(/^the/u, '')
