import { type FormEvent, useEffect, useRef } from 'react'
import { keepForm } from '../../app/actions/draft'
import { linkHolds } from '../../app/actions/receiveTransfer'
import { IMPORT_MESSAGES } from '../../app/messages'
import {
  editForm,
  emptyForm,
  type FormWords,
  isEmptyForm,
  nameForm,
  pasteIntoForm,
  undoPaste,
  useReceiving,
} from '../../app/state/receiving'
import { Button } from '../../ui/Button'
import { TextArea, TextField } from '../../ui/Field'
import styles from './ImportDialog.module.css'

/** One article by paste. Formatted text keeps its headings, links and paragraphs until it is edited by hand. */
export function PasteForm({ onAdd, onAddAnyway }: { onAdd: () => void; onAddAnyway: () => void }) {
  const words = useReceiving((state) => state.form)
  const { text, title, outlet } = words
  const textField = useRef<HTMLTextAreaElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const isBehind = useReceiving(({ formBefore }) => formBefore !== null)
  const isFocusDue = useReceiving((state) => state.isFocusDue)
  useEffect(() => keepForm(), [])
  useEffect(() => {
    if (!isFocusDue) return
    useReceiving.setState({ isFocusDue: false })
    // The dialog gave it to its first field. From the button another paste still goes behind the words.
    const target = addButton.current?.disabled === false ? addButton.current : textField.current
    target?.focus()
  }, [isFocusDue])

  function add(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() !== '') onAdd()
  }
  function clear(): void {
    emptyForm()
    textField.current?.focus() // the button goes with the words
  }
  function takeOut(): void {
    undoPaste()
    textField.current?.focus()
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
          onChange={(event) => nameForm({ outlet: event.target.value })}
        />
        <TextField
          label="Title"
          placeholder="Found if left empty"
          value={title}
          onChange={(event) => nameForm({ title: event.target.value })}
        />
      </div>
      <TextArea
        ref={textField}
        label="Article text"
        rows={6}
        placeholder="Paste the article here"
        value={text}
        note={isBehind ? 'Added behind the text that waited.' : noteOn(words)}
        onChange={(event) => editForm(event.target.value)}
        onPaste={(event) => {
          const markup = event.clipboardData.getData('text/html')
          if (markup === '' || text.trim() !== '') return
          event.preventDefault()
          pasteIntoForm({ text: event.clipboardData.getData('text/plain'), html: markup })
        }}
      />
      <span className={styles.stops}>
        <Button ref={addButton} look="primary" type="submit" disabled={text.trim() === ''}>
          Add article
        </Button>
        {linkHolds(text, title) === 'headline' && <Button onClick={onAddAnyway}>Import these words anyway</Button>}
        {isBehind && (
          <Button look="text" onClick={takeOut}>
            Take the last paste out
          </Button>
        )}
        {!isEmptyForm(words) && (
          <Button look="text" onClick={clear}>
            Clear
          </Button>
        )}
      </span>
    </form>
  )
}

function noteOn({ text, title, html, wasFormatted, isFromBefore }: FormWords): string | undefined {
  if (linkHolds(text, title) !== 'more') return IMPORT_MESSAGES.linkOnly
  const notes = [
    ...(isFromBefore && text !== '' ? ['Left here before, and not added yet.'] : []),
    ...(html !== null ? ['Headings, links and paragraphs of the page are kept.'] : []),
    ...(wasFormatted ? ['Edited by hand: the words are kept, the page’s headings and links are not.'] : []),
  ]
  return notes.length === 0 ? undefined : notes.join(' ')
}
