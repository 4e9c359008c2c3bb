import { dateWords } from '../../app/words'
import type { RetoldField } from '../../core/revision/retoldFields'

const NAMES: Record<RetoldField['field'], string> = {
  publishedOn: 'date',
  updatedOn: 'update',
  authors: 'author',
  outlet: 'outlet',
}
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `Not a word differs; its date does: 12 March 2024 → 14 March 2024.` */
export function retoldWords(retold: readonly RetoldField[]): string {
  return `Not a word differs; its ${namesOf(retold)} ${retold.length === 1 ? 'does' : 'do'}: ${changesOf(retold)}.`
}

/** `It gives another date and author: 12 March 2024 → 14 March 2024; A. Arden → B. Beck.` */
export function alsoRetoldWords(retold: readonly RetoldField[]): string {
  return `It gives another ${namesOf(retold)}: ${changesOf(retold)}.`
}

function namesOf(retold: readonly RetoldField[]): string {
  return LIST.format(retold.map(({ field }) => NAMES[field]))
}

function changesOf(retold: readonly RetoldField[]): string {
  return retold.map((each) => `${valueWords(each, each.before)} → ${valueWords(each, each.after)}`).join('; ')
}

function valueWords({ field }: RetoldField, value: RetoldField['before']): string {
  if (value === null) return 'none'
  if (typeof value !== 'string') return LIST.format(value)
  return field === 'outlet' ? value : dateWords(value)
}
