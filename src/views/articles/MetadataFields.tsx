import type { MetadataValues } from '../../app/actions/editMetadata'
import type { ArticleMetadata, Field } from '../../core/article/article'
import type { Result } from '../../core/result'
import { TextField } from '../../ui/Field'
import styles from './MetadataFields.module.css'
import { provenanceWords } from './provenance'

/** The fields of an article as a form; under each, where its value came from and what the import had found. */
export function MetadataFields({ metadata }: { metadata: ArticleMetadata }) {
  const { title, outlet, authors, publishedOn, updatedOn, url, language, credits } = metadata
  return (
    <div className={styles.fields}>
      <TextField label="Title" name="title" defaultValue={title.value ?? ''} note={note(title)} />
      <TextField label="Outlet" name="outlet" defaultValue={outlet.value ?? ''} note={note(outlet)} />
      <TextField label="Authors" name="authors" defaultValue={(authors.value ?? []).join(', ')} note={note(authors)} />
      <TextField
        label="Published on"
        name="publishedOn"
        placeholder="2024-05-24"
        defaultValue={publishedOn.value ?? ''}
        note={note(publishedOn)}
      />
      <TextField
        label="Updated on"
        name="updatedOn"
        placeholder="2024-05-24T13:35Z"
        defaultValue={updatedOn?.value ?? ''}
        note={updatedOn === undefined ? 'Not found' : note(updatedOn)}
      />
      <TextField label="Address" name="url" defaultValue={url.value ?? ''} note={note(url)} />
      <TextField label="Language" name="language" defaultValue={language.value ?? ''} note={note(language)} />
      <TextField label="Credits" name="credits" defaultValue={(credits.value ?? []).join(', ')} note={note(credits)} />
    </div>
  )
}

function note(field: Field<unknown>): string {
  const words = provenanceWords(field)
  const sentence = words.charAt(0).toUpperCase() + words.slice(1)
  if (field.original === null) return sentence
  const { value } = field.original
  const found = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''
  return `${sentence}. The import found ${found === '' ? 'none' : `“${found}”`}`
}

const DATE = /^(\d{4}|XXXX)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/u

/** The values of the form, or what is wrong with one of them. */
export function metadataValues(form: FormData): Result<MetadataValues, 'notADate' | 'notAnAddress'> {
  const text = (name: string): string | null => textOf(form, name) || null
  const list = (name: string): string[] | null => {
    const parts = (text(name) ?? '').split(',').map((part) => part.trim())
    const named = parts.filter((part) => part !== '')
    return named.length === 0 ? null : named
  }
  const [publishedOn, updatedOn] = [text('publishedOn'), text('updatedOn')]
  if ([publishedOn, updatedOn].some((date) => date !== null && !DATE.test(date))) {
    return {
      ok: false,
      reason: 'notADate',
      detail: 'Write the date as 2024-05-24, or XXXX-05-24 where the year is not known.',
    }
  }
  const url = text('url')
  if (url !== null && !isWebAddress(url)) {
    return { ok: false, reason: 'notAnAddress', detail: 'The address should begin with https:// or http://.' }
  }
  return {
    ok: true,
    value: {
      title: text('title'),
      outlet: text('outlet'),
      authors: list('authors'),
      publishedOn,
      updatedOn,
      url,
      language: text('language'),
      credits: list('credits'),
    },
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol)
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : ''
}
