/** The form of an article's details: what its fields hold, and what is made of what was typed. */
import type { MetadataValues } from '../../app/actions/editMetadata'
import { dateWords } from '../../app/words'
import type { ArticleMetadata } from '../../core/article/article'
import { dateFromPerson } from '../../core/article/dates'

export type FieldName = 'title' | 'outlet' | 'authors' | 'publishedOn' | 'updatedOn' | 'url' | 'language' | 'credits'

/** A sentence for each field whose value cannot be taken. */
export type WrongFields = Readonly<Partial<Record<FieldName, string | undefined>>>

export type MetadataForm =
  | { readonly ok: true; readonly values: MetadataValues }
  | { readonly ok: false; readonly wrong: WrongFields }

/** A field's value as it stands in the form; a list is parted by commas. */
export function fieldText(metadata: ArticleMetadata, name: FieldName): string {
  const value = metadata[name]?.value ?? ''
  return spaced(typeof value === 'string' ? value : value.join(', '))
}

/** The values of the form. A field that was left alone keeps what is stored, in whatever form that is. */
export function metadataFromForm(form: FormData, metadata: ArticleMetadata): MetadataForm {
  const values: { -readonly [Name in keyof MetadataValues]: MetadataValues[Name] } = {}
  const wrong: Partial<Record<FieldName, string>> = {}
  const take = (name: FieldName, keep: (text: string | null) => string | null): void => {
    const typed = form.get(name)
    const text = spaced(typeof typed === 'string' ? typed : '')
    if (text === fieldText(metadata, name)) return
    const error = keep(text || null)
    if (error !== null) wrong[name] = error
  }
  for (const name of ['title', 'outlet', 'language'] as const) {
    take(name, (text) => {
      values[name] = text
      return null
    })
  }
  for (const name of ['authors', 'credits'] as const) {
    take(name, (text) => {
      values[name] = listFrom(text)
      return null
    })
  }
  for (const name of ['publishedOn', 'updatedOn'] as const) {
    take(name, (text) => {
      const date = text === null ? null : dateFromPerson(text)
      if (date !== null && !date.ok) return date.reason === 'notADate' ? NOT_A_DATE : eitherDay(date.detail ?? '')
      values[name] = date?.value.value ?? null
      return null
    })
  }
  take('url', (text) => {
    if (text !== null && !isWebAddress(text)) return 'The address should begin with https:// or http://.'
    values.url = text
    return null
  })
  return Object.keys(wrong).length === 0 ? { ok: true, values } : { ok: false, wrong }
}

const NOT_A_DATE =
  'No date can be read from this. Write it as 24 May 2024 or 2024-05-24, or XXXX-05-24 where the year is not known.'

/** `days` as the reader of dates gives them: ISO 8601, parted by "or". */
function eitherDay(days: string): string {
  const each = days.split(' or ')
  return `This may be ${each.map(dateWords).join(' or ')}. Write the month as a word, or ${each[0]}.`
}

function listFrom(text: string | null): string[] | null {
  const parts = (text ?? '').split(',').map((part) => part.trim())
  const named = parts.filter((part) => part !== '')
  return named.length === 0 ? null : named
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol)
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
