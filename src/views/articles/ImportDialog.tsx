import { useEffect, useId } from 'react'
import { importForm, importFormAnyway } from '../../app/actions/draft'
import { sourcesFromFiles } from '../../app/actions/importFrom'
import { importSources } from '../../app/actions/importSources'
import { warmImport } from '../../app/actions/warmImport'
import { useDesk } from '../../app/desk'
import { notify } from '../../app/state/announcements'
import { closeImport, useImporting } from '../../app/state/importing'
import { useReceiving } from '../../app/state/receiving'
import type { StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { OtherWays } from '../receive/OtherWays'
import { ColumnsDialog } from './ColumnsDialog'
import styles from './ImportDialog.module.css'
import { ImportResults } from './ImportResults'
import { PasteForm } from './PasteForm'
import { useOpenStory } from './useOpenStory'

/** Ways in on one side, what became of each on the other. */
export function ImportDialog({ storyId }: { storyId: StoryId | null }) {
  const desk = useDesk()
  const isOpen = useImporting((state) => state.isOpen)
  const isRunning = useImporting((state) => state.isRunning)
  const question = useImporting((state) => state.question)
  const openStory = useOpenStory(storyId)
  const filesId = useId()
  const hasWords = useReceiving(({ form }) => form.text.trim() !== '')
  const isFormKept = useReceiving((state) => state.isFormKept)
  useEffect(() => {
    if (isOpen) warmImport()
  }, [isOpen])
  if (question !== null) {
    const { answer, ...list } = question
    return <ColumnsDialog {...list} onConfirm={answer} onCancel={() => answer(null)} />
  }
  if (!isOpen) return null

  function close(): void {
    closeImport()
    if (!hasWords) return
    const howLong = isFormKept ? 'on this device, also after a reload' : 'while this page is open'
    notify(`The pasted text is not added yet. It waits in “Import articles” ${howLong}.`)
  }
  return (
    <Dialog
      title="Import articles"
      onClose={close}
      foot={
        <>
          <span className={styles.dim}>Nothing leaves this device.</span>
          <span className={styles.spring} />
          <Button {...(hasWords ? {} : { look: 'primary' })} onClick={close}>
            {isRunning ? 'Go on in the background' : 'Done'}
          </Button>
        </>
      }
    >
      <div className={styles.two}>
        <div>
          <div className={styles.drop}>
            <strong>Drop files anywhere in this window</strong>
            <span className={styles.dim}>
              Saved web pages, PDF, Word, OpenDocument, RTF, EPUB, mails, text, Markdown, feeds, lists in CSV or JSON,
              or a ZIP of them: as many as you like
            </span>
            <label className="hidden-words" htmlFor={filesId}>
              Files
            </label>
            <input
              id={filesId}
              type="file"
              multiple
              onChange={(event) => {
                const files = [...(event.target.files ?? [])]
                event.target.value = '' // the same file can be chosen again
                if (files.length > 0) void importSources(desk, storyId, sourcesFromFiles(files)).then(openStory)
              }}
            />
          </div>
          <PasteForm
            onAdd={() => void importForm(desk, storyId).then(openStory)}
            onAddAnyway={() => void importFormAnyway(desk, storyId).then(openStory)}
          />
          <OtherWays />
        </div>
        <ImportResults />
      </div>
    </Dialog>
  )
}
