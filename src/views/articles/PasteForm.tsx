import { type FormEvent, useState } from 'react'
import { sourceFromPaste } from '../../app/actions/importFrom'
import type { ImportSource } from '../../app/state/importing'
import { Button } from '../../ui/Button'
import { TextArea, TextField } from '../../ui/Field'
import styles from './ImportDialog.module.css'

/** One article by paste. Formatted text keeps its headings, links and paragraphs until it is edited by hand. */
export function PasteForm({ onAdd }: { onAdd: (source: ImportSource) => void }) {
  const [text, setText] = useState('')
  const [html, setHtml] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [outlet, setOutlet] = useState('')

  function add(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '') return
    onAdd(sourceFromPaste({ text, html, title, outlet }))
    setText('')
    setHtml(null)
    setTitle('')
    setOutlet('')
  }
  return (
    <form onSubmit={add} className={styles.paste}>
      <h3>Or paste one article</h3>
      <div className={styles.pair}>
        <TextField
          label="Outlet"
          placeholder="Found if left empty"
          value={outlet}
          onChange={(event) => setOutlet(event.target.value)}
        />
        <TextField
          label="Title"
          placeholder="Found if left empty"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <TextArea
        label="Article text"
        rows={6}
        placeholder="Paste the article here"
        value={text}
        note={html === null ? undefined : 'Headings, links and paragraphs of the page are kept.'}
        onChange={(event) => {
          setText(event.target.value)
          setHtml(null)
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/html')
          if (pasted === '' || text.trim() !== '') return
          event.preventDefault()
          setText(event.clipboardData.getData('text/plain'))
          setHtml(pasted)
        }}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        Add article
      </Button>
    </form>
  )
}
