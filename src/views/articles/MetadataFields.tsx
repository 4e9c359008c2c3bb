import { useState } from 'react'
import { dateWords } from '../../app/words'
import type { ArticleMetadata, Field } from '../../core/article/article'
import { dateFromPerson } from '../../core/article/dates'
import { TextField } from '../../ui/Field'
import styles from './MetadataFields.module.css'
import { type FieldName, fieldText, type WrongFields } from './metadataForm'
import { provenanceWords } from './provenance'

const LABELS: Readonly<Record<FieldName, string>> = {
  title: 'Title',
  outlet: 'Outlet',
  authors: 'Authors',
  publishedOn: 'Published on',
  updatedOn: 'Updated on',
  url: 'Address',
  language: 'Language',
  credits: 'Credits',
}
const FIELD_NAMES = Object.keys(LABELS) as FieldName[]

/** The fields of an article as a form; under each, where its value came from and what the import had found. */
export function MetadataFields({
  metadata,
  mediaType,
  wrong,
  onEdit,
}: {
  metadata: ArticleMetadata
  /** The original's; undefined until it is known. */
  mediaType: string | undefined
  wrong: WrongFields
  onEdit: (name: FieldName) => void
}) {
  return (
    <div className={styles.fields}>
      {FIELD_NAMES.map((name) => (
        <MetadataField
          key={name}
          name={name}
          metadata={metadata}
          mediaType={mediaType}
          error={wrong[name]}
          onEdit={() => {
            if (wrong[name] !== undefined) onEdit(name)
          }}
        />
      ))}
    </div>
  )
}

function MetadataField({
  name,
  metadata,
  mediaType,
  error,
  onEdit,
}: {
  name: FieldName
  metadata: ArticleMetadata
  mediaType: string | undefined
  error: string | undefined
  onEdit: () => void
}) {
  const stored = fieldText(metadata, name)
  const [typed, setTyped] = useState(stored)
  const isDate = name === 'publishedOn' || name === 'updatedOn'
  const field: Field<unknown> = metadata[name] ?? NOT_FOUND
  return (
    <TextField
      label={LABELS[name]}
      name={name}
      defaultValue={stored}
      error={error}
      {...(isDate ? { placeholder: '24 May 2024' } : {})}
      note={[...(isDate ? [readAs(typed)] : []), noteOn(field, { isTyped: typed.trim() !== stored, isDate, mediaType })]
        .filter((words) => words !== '')
        .join('. ')}
      onChange={(event) => {
        setTyped(event.target.value)
        onEdit()
      }}
    />
  )
}

/** Of a field that the import knows nothing of. */
const NOT_FOUND: Field<unknown> = { value: null, source: 'none', certainty: 'unsure', original: null }

/** What a date is taken for, before it is saved. */
function readAs(typed: string): string {
  const date = dateFromPerson(typed)
  if (!date.ok) return ''
  return `${dateWords(date.value.value)}${date.value.isTimeLeftOut ? ', without the time: its zone is not known' : ''}`
}

function noteOn(
  field: Field<unknown>,
  { isTyped, isDate, mediaType }: { isTyped: boolean; isDate: boolean; mediaType: string | undefined },
): string {
  const words = isTyped ? 'Typed in here, not saved yet' : provenanceWords(field, mediaType)
  const sentence = words.charAt(0).toUpperCase() + words.slice(1)
  if (!isTyped && field.original === null) return sentence
  const { value } = field.original ?? field
  const found = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''
  return `${sentence}. The import found ${found === '' ? 'none' : `“${isDate ? dateWords(found) : found}”`}`
}
