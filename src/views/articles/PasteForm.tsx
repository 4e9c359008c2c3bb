import { type FormEvent, useState } from 'react'
import { sourceFromPaste } from '../../app/actions/importFrom'
import { isLinkAlone } from '../../app/actions/receiveTransfer'
import { IMPORT_MESSAGES } from '../../app/messages'
import { editForm, emptyForm, type FormWords, pasteIntoForm, useReceiving } from '../../app/state/receiving'
import { Button } from '../../ui/Button'
import { TextArea, TextField } from '../../ui/Field'
import styles from './ImportDialog.module.css'

/** One article by paste. Formatted text keeps its headings, links and paragraphs until it is edited by hand. */
export function PasteForm({ onAdd }: { onAdd: (source: ReturnType<typeof sourceFromPaste>) => void }) {
  const words = useReceiving((state) => state.form)
  const [title, setTitle] = useState('')
  const [outlet, setOutlet] = useState('')
  const { text, html } = words

  function add(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '') return
    onAdd(sourceFromPaste({ text, html, title, outlet }))
    emptyForm()
    setTitle('')
    setOutlet('')
  }
  return (
    <form onSubmit={add} className={styles.paste} data-takes-paste="">
      <div className={styles.pasteHead}>
        <h3>Or paste one article</h3>
        <span className={styles.dim}>
          <kbd>Ctrl V</kbd> outside any field
        </span>
      </div>
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
        note={noteOn(words)}
        onChange={(event) => editForm(event.target.value)}
        onPaste={(event) => {
          const markup = event.clipboardData.getData('text/html')
          if (markup === '' || text.trim() !== '') return
          event.preventDefault()
          pasteIntoForm({ text: event.clipboardData.getData('text/plain'), html: markup })
        }}
      />
      <Button look="primary" type="submit" disabled={text.trim() === ''}>
        Add article
      </Button>
    </form>
  )
}

function noteOn({ text, html, wasFormatted }: FormWords): string | undefined {
  if (isLinkAlone(text)) return IMPORT_MESSAGES.linkOnly
  if (html !== null) return 'Headings, links and paragraphs of the page are kept.'
  return wasFormatted ? 'Edited by hand: the words are kept, the page’s headings and links are not.' : undefined
}
