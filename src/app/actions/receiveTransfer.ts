/** The ways in of drag and paste: what they hold as sources. */
import { filesOfDrop } from '../../platform/receive/droppedFiles'
import { isLinkWithHeadline, isOnlyLinks } from '../../platform/receive/link'
import { markupFrom, type TransferredWords, wordsOf } from '../../platform/receive/transfer'
import type { ImportSource } from '../../platform/storage/inbox'
import { firstWords, sourcesFromDropped } from './importFrom'

/**
 * The sources of a drop: every file of its folders, or else the words of a selection with its markup and its address.
 * A link alone comes as its words, which the import refuses with the reason. Must be called while the drop is handled.
 */
export async function sourcesOfDrop(transfer: DataTransfer): Promise<ImportSource[]> {
  if (transfer.types.includes('Files')) return sourcesFromDropped(await filesOfDrop(transfer))
  const words = wordsOf(transfer)
  return words === null ? [] : [sourceFromWords(words)]
}

/** Words as one article to import. */
export function sourceFromWords(words: TransferredWords): ImportSource {
  return {
    kind: 'paste',
    name: firstWords(words.text) || 'Dropped text',
    paste: { text: words.text, html: markupOf(words) },
  }
}

/** Words pasted outside any field, as the form takes them; null where the clipboard has none. */
export function pastedWords(transfer: DataTransfer): Pick<TransferredWords, 'text' | 'html'> | null {
  const words = wordsOf(transfer)
  return words === null ? null : { text: words.text, html: markupOf(words) }
}

/** Files pasted outside any field, as a file manager copies them. Pictures hold no text, and are mostly screenshots. */
export function pastedFiles(transfer: DataTransfer): File[] {
  return [...transfer.files].filter(({ type }) => !type.startsWith('image/'))
}

/** What words with a link hold to be read: nothing, for no page is fetched here, a headline, or more. */
export function linkHolds(text: string, title: string): 'nothing' | 'headline' | 'more' {
  if (isOnlyLinks(text)) return 'nothing'
  return isLinkWithHeadline(text, title.trim() || null) ? 'headline' : 'more'
}

function markupOf({ html, address }: TransferredWords): string | null {
  return html !== null && address !== null ? markupFrom(html, address) : html
}
