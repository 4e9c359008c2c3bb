/** The kinds under which a change of an article is listed. */

/** The kinds of the list, in its order: what may turn a verdict round comes first. */
export const CHANGE_KINDS = [
  'headline',
  'negation',
  'number',
  'quote',
  'quoteGone',
  'sourceCount',
  'date',
  'attribution',
  'name',
  'hedge',
  'paragraphGone',
  'sentenceGone',
  'paragraphAdded',
  'sentenceAdded',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
