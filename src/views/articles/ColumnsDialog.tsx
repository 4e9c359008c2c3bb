import { type FormEvent, useId, useState } from 'react'
import { countOf, numberWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './ColumnsDialog.module.css'

/** A list of articles, a row each, as the ingest hands it over. */
type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** Each field with its column, by place; a field that no column holds is left out. */
type Mapping = Partial<Record<ListField, number>>
type ListField = 'title' | 'text' | 'outlet' | 'authors' | 'date' | 'url' | 'language'

const FIELDS: readonly [field: ListField, label: string][] = [
  ['title', 'Title'],
  ['text', 'Text'],
  ['outlet', 'Outlet'],
  ['authors', 'Authors'],
  ['date', 'Date'],
  ['url', 'Address'],
  ['language', 'Language'],
]
/** Enough rows to see a column mistaken for another. */
const SHOWN_ROWS = 3
const SHOWN_CHARACTERS = 160

/** Asks which column of a list holds what, with the first rows as they would be read. Only the text is required. */
export function ColumnsDialog({
  table,
  guess,
  name,
  mayRecur,
  onConfirm,
  onCancel,
}: {
  table: Table
  guess: Mapping
  /** The file's. */
  name: string
  /** Other lists with the same columns may come. */
  mayRecur: boolean
  onConfirm: (answer: { mapping: Mapping; isForOthers: boolean }) => void
  onCancel: () => void
}) {
  const [mapping, setMapping] = useState(guess)
  const [isForOthers, setForOthers] = useState(false)
  const formId = useId()
  const { columns, rows } = table

  function confirm(event: FormEvent): void {
    event.preventDefault()
    if (mapping.text !== undefined) onConfirm({ mapping, isForOthers })
  }
  return (
    <Dialog
      title="Columns of the list"
      onClose={onCancel}
      foot={
        <>
          <Button onClick={onCancel}>Leave the list out</Button>
          <span className={styles.spring} />
          <Button look="primary" type="submit" form={formId} disabled={mapping.text === undefined}>
            {importWords(rows, mapping.text)}
          </Button>
        </>
      }
    >
      <div className={styles.two}>
        <form id={formId} onSubmit={confirm} aria-label="Columns">
          <p className={styles.lead}>
            <strong>{name}</strong> is a list of {countOf(rows.length, 'row')}. Each becomes an article.
          </p>
          {FIELDS.map(([field, label]) => (
            <ColumnChoice
              key={field}
              label={label}
              columns={columns}
              chosen={mapping[field]}
              onChoose={(column) => setMapping(withColumn(mapping, field, column))}
            />
          ))}
          {mayRecur && (
            <label className={styles.others}>
              <input type="checkbox" checked={isForOthers} onChange={({ target }) => setForOthers(target.checked)} />
              Use for the other lists with these columns
            </label>
          )}
          {mapping.text === undefined && (
            <p className={styles.required}>Say which column holds the text: without it a row is no article.</p>
          )}
        </form>
        <section>
          <h3>{rows.length > SHOWN_ROWS ? 'The first three rows as they would be read' : 'As they would be read'}</h3>
          <ol className={styles.rows}>
            {rows.slice(0, SHOWN_ROWS).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike, and their order never changes
              <li key={index}>
                <Row row={row} mapping={mapping} />
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Dialog>
  )
}

/** `Import 2 of 3 rows` where the third has no text, and is refused. */
function importWords(rows: Table['rows'], text: number | undefined): string {
  const filled = text === undefined ? rows : rows.filter((row) => (row[text] ?? '').trim() !== '')
  const all = countOf(rows.length, 'row')
  return filled.length === rows.length ? `Import ${all}` : `Import ${numberWords(filled.length)} of ${all}`
}

function ColumnChoice({
  label,
  columns,
  chosen,
  onChoose,
}: {
  label: string
  columns: readonly string[]
  chosen: number | undefined
  onChoose: (column: number | undefined) => void
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ''}
        required={label === 'Text'}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">{label === 'Text' ? 'Choose a column' : 'None'}</option>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns may have the same name, and never move
          <option key={index} value={index}>
            {column.trim() || `Column ${index + 1}`}
          </option>
        ))}
      </select>
    </div>
  )
}

/** One row as an article: the title as a headline, the text as it begins, the rest in a line. */
function Row({ row, mapping }: { row: readonly string[]; mapping: Mapping }) {
  const value = (field: ListField): string => {
    const column = mapping[field]
    return column === undefined ? '' : begun(row[column] ?? '')
  }
  const facts = (['outlet', 'authors', 'date', 'language', 'url'] as const).map(value).filter((each) => each !== '')
  return (
    <>
      <strong dir="auto">{value('title') || 'Title from the text'}</strong>
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
      {value('text') === '' ? (
        <p className={styles.required}>No text: this row would be refused.</p>
      ) : (
        <p className={styles.text} dir="auto">
          {value('text')}
        </p>
      )}
    </>
  )
}

function begun(cell: string): string {
  const words = cell.trim()
  if (words.length <= SHOWN_CHARACTERS) return words
  // Not within a word, where the script parts words.
  const whole = words.slice(0, SHOWN_CHARACTERS).replace(/\s+\S{0,30}$/u, '')
  return `${whole}…`
}

/** A column holds one field: what held it before gives it up. */
function withColumn(mapping: Mapping, field: ListField, column: number | undefined): Mapping {
  const others = Object.entries(mapping).filter(([each, at]) => each !== field && at !== column)
  return Object.fromEntries(column === undefined ? others : [...others, [field, column]])
}
