/** What a page's content says, as the file writes it. */
import type { RawFile, RawStream } from './rawFile'

/** The content of a page as one text of Latin letters, and whether it is whole. */
export type PageContent = { readonly text: string; readonly isWhole: boolean }

const REFERENCE = /(\d{1,9})\s+\d{1,5}\s+R\b/gu

/** The content of the page that is object `id`; null where the file packs it in a way that is not read here. */
export function pageContentOf(file: RawFile, id: number): PageContent | null {
  const entry = /\/Contents\s*(?<value>\[[^\]]*\]|\d{1,9}\s+\d{1,5}\s+R)/u.exec(file.dictionaryOf(id) ?? '')?.groups
    ?.value
  const streams = referencesIn(entry ?? '').flatMap((each): (RawStream | null)[] => {
    const list = /^\s*(?<list>\[[^\]]*\])/u.exec(file.dictionaryOf(each) ?? '')?.groups?.list
    return list === undefined ? [file.streamOf(each)] : referencesIn(list).map(file.streamOf)
  })
  const known = streams.filter((stream) => stream !== null)
  if (known.length === 0 || known.length < streams.length) return null
  const latin = new TextDecoder('latin1')
  return {
    text: known.map(({ bytes }) => latin.decode(bytes)).join('\n'),
    isWhole: known.every(({ isWhole }) => isWhole),
  }
}

function referencesIn(text: string): number[] {
  return [...text.matchAll(REFERENCE)].map(([, id]) => Number(id))
}
