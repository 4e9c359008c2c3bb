/** Where the text of a group goes: to the article, beside it, or nowhere. */

export type Destination =
  | 'text'
  | 'around'
  | 'note'
  | 'fonts'
  | 'styles'
  | 'title'
  | 'author'
  | 'created'
  | 'info'
  | 'nowhere'

/** By the word that opens a group. Groups opened by any other word go where the group around them goes. */
const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'info',
  title: 'title',
  author: 'author',
  creatim: 'created',
  header: 'around',
  headerl: 'around',
  headerr: 'around',
  headerf: 'around',
  footer: 'around',
  footerl: 'around',
  footerr: 'around',
  footerf: 'around',
  footnote: 'note',
  // Text of frames and boxes stands within groups that are otherwise numbers.
  shptxt: 'text',
  fldrslt: 'text',
}

/** Groups without the star that older readers need, and without words of the article. */
const WITHOUT_WORDS = new Set(
  'annotation atnauthor atnid atrfend atrfstart blipuid buptim category colortbl comment company doccomm falt filetbl fldinst fontemb fontfile info keywords listtext manager nonshppict objalias objclass objdata object objname objsect objtime operator pict pntext pntxta pntxtb printim private revtbl revtim rxe sp subject tc tcn template txe userprops'.split(
    ' ',
  ),
)

/** Groups behind a star that hold words of the article all the same. */
const STARRED_WITH_WORDS = new Set(['shpinst'])

/**
 * Where a group goes that `word` opens; null where the word says nothing about it. `isStarred` says that a star stood
 * before it: readers that do not know the word pass over the group.
 */
export function destinationOf(word: string, isStarred: boolean): Destination | null {
  const known = DESTINATIONS[word]
  if (known !== undefined) return known
  if (WITHOUT_WORDS.has(word)) return 'nowhere'
  if (!isStarred) return null
  return STARRED_WITH_WORDS.has(word) ? null : 'nowhere'
}
