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
  const names = LIST.format(retold.map(({ field }) => NAMES[field]))
  return `Not a word differs; its ${names} ${retold.length === 1 ? 'does' : 'do'}: ${retold.map(changeOf).join('; ')}.`
}

/** `Also changed: date (12 March 2024 → 14 March 2024), author (A. Arden → B. Beck).` */
export function alsoRetoldWords(retold: readonly RetoldField[]): string {
  return `Also changed: ${retold.map((each) => `${NAMES[each.field]} (${changeOf(each)})`).join(', ')}.`
}

function changeOf(each: RetoldField): string {
  return `${valueWords(each, each.before)} → ${valueWords(each, each.after)}`
}

function valueWords({ field }: RetoldField, value: RetoldField['before']): string {
  if (value === null) return 'none'
  if (typeof value !== 'string') return LIST.format(value)
  return field === 'outlet' ? value : dateWords(value)
}
