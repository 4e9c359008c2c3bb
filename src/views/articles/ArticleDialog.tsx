import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { deleteArticles } from '../../app/actions/deleteArticles'
import { editMetadata } from '../../app/actions/editMetadata'
import { putBlockBack } from '../../app/actions/putBack'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { useOriginal, useRevision } from '../../app/queries/records'
import { announce, notify } from '../../app/state/announcements'
import { bytesWords } from '../../app/words'
import type { Article, Original } from '../../core/article/article'
import type { ArticleId } from '../../core/ids'
import { visibleName } from '../../core/text/visibleName'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './ArticleDialog.module.css'
import { MetadataFields } from './MetadataFields'
import { metadataFromForm, type WrongFields } from './metadataForm'
import { SetAsideList } from './SetAsideList'

/** An article's details: metadata with its provenance, what was set aside, and the original it came from. */
export function ArticleDialog({
  article,
  onClose,
  onDelete,
}: {
  article: Article
  onClose: () => void
  /** Called before the article is deleted. */
  onDelete: (articleId: ArticleId) => void
}) {
  const desk = useDesk()
  const revision = useRevision(article.revisionId)
  const original = useOriginal(revision?.originalId)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [wrong, setWrong] = useState<WrongFields>({})
  const title = article.metadata.title.value ?? 'Untitled article'

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const typed = metadataFromForm(new FormData(form), article.metadata)
    if (!typed.ok) {
      // Drawn first: what is wrong is read out with the field that gets the focus.
      flushSync(() => setWrong(typed.wrong))
      return form.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    }
    const result = await editMetadata(desk, { articleId: article.id, values: typed.values })
    if (!result.ok && result.reason !== 'nothingToDo') return setRefusal(WRITE_MESSAGES[result.reason])
    if (result.ok) announce('Details saved.')
    onClose()
  }
  async function putBack(index: number): Promise<boolean> {
    const result = await putBlockBack(desk, { articleId: article.id, setAsideIndex: index })
    if (result.ok) announce('Put back into the text.')
    else setRefusal(WRITE_MESSAGES[result.reason])
    return result.ok
  }
  async function remove(): Promise<void> {
    onDelete(article.id)
    onClose()
    const result = await deleteArticles(desk, { storyId: article.storyId, articleIds: [article.id] })
    if (result.ok) notify(`“${title}” deleted.`, article.storyId)
    else notify(WRITE_MESSAGES[result.reason])
  }
  return (
    <Dialog
      title="Article details"
      onClose={onClose}
      foot={
        <>
          <Button look="plain" className={styles.delete} onClick={() => void remove()}>
            Delete article
          </Button>
          <span className={styles.spring} />
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="metadata">
            Save details
          </Button>
        </>
      }
    >
      <div className={styles.two}>
        <form id="metadata" onSubmit={(event) => void save(event)}>
          {refusal !== null && (
            <p role="alert" className={styles.refusal}>
              {refusal}
            </p>
          )}
          <MetadataFields
            mediaType={original?.mediaType}
            metadata={article.metadata}
            wrong={wrong}
            onEdit={(name) => setWrong((before) => ({ ...before, [name]: undefined }))}
          />
        </form>
        <div>
          {revision && <SetAsideList blocks={revision.setAside} onPutBack={putBack} />}
          <h3>Original</h3>
          {original && <OriginalFacts original={original} />}
        </div>
      </div>
    </Dialog>
  )
}

/** What has no file name was pasted, or is a row of a list, which is kept as JSON. */
function originalName({ fileName, mediaType }: Original): string {
  if (fileName !== null) return visibleName(fileName)
  return mediaType === 'application/json' ? 'A row of a list' : 'Pasted'
}

function OriginalFacts({ original }: { original: Original }) {
  return (
    <dl className={styles.original}>
      <dt>File</dt>
      <dd>
        <bdi>{originalName(original)}</bdi>
      </dd>
      <dt>Kind</dt>
      <dd>
        {original.mediaType}, {original.encoding}, {bytesWords(original.bytes.byteLength)}
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <code>{original.sha256}</code>
      </dd>
    </dl>
  )
}
