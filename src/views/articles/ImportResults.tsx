import { Link } from 'wouter'
import { takeBackImport } from '../../app/actions/deleteArticles'
import { cancelImport } from '../../app/actions/importSources'
import { useDesk } from '../../app/desk'
import { IMPORT_MESSAGES, WRITE_MESSAGES } from '../../app/messages'
import { announce } from '../../app/state/announcements'
import {
  closeImport,
  forgetImported,
  type ImportItem,
  type ImportOutcome,
  useImporting,
} from '../../app/state/importing'
import { countOf } from '../../app/words'
import type { ArticleId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { refusalWords } from '../exchange/importWords'
import { articlePath, screenPath } from '../paths'
import styles from './ImportDialog.module.css'

/** One line a file: imported, already here, or refused and why. */
export function ImportResults() {
  const desk = useDesk()
  const { items, isRunning, storyId } = useImporting()
  const imported = items.flatMap(({ outcome }) => (outcome.kind === 'imported' ? [outcome.articleId] : []))
  const doneCount = items.filter(({ outcome }) => outcome.kind !== 'waiting' && outcome.kind !== 'reading').length

  async function takeBack(articleIds: ArticleId[]): Promise<void> {
    if (storyId === null) return
    const result = await takeBackImport(desk, { storyId, articleIds })
    if (!result.ok) return announce(WRITE_MESSAGES[result.reason])
    forgetImported(articleIds)
    announce(`${countOf(articleIds.length, 'article')} taken back.`)
  }
  return (
    <div className={styles.results}>
      {items.length === 0 ? (
        <p className={styles.dim}>
          Each file gets a line here: imported, already here, or refused and why. One bad file does not stop the others.
        </p>
      ) : (
        <div className={styles.progress}>
          <h3>{isRunning ? `${doneCount} of ${items.length} read` : summary(items, imported.length)}</h3>
          {isRunning ? (
            <Button look="text" onClick={cancelImport}>
              Cancel the rest
            </Button>
          ) : (
            imported.length > 1 && (
              <Button look="text" onClick={() => void takeBack(imported)}>
                Undo all {imported.length}
              </Button>
            )
          )}
          {isRunning && <progress max={items.length} value={doneCount} aria-label="Import" />}
        </div>
      )}
      <ul role="list" aria-label="Import results" className={styles.outcomes}>
        {items.map((item) => (
          <li key={item.key} data-outcome={item.outcome.kind}>
            <OutcomeGlyph kind={item.outcome.kind} />
            <div>
              <strong>{item.name}</strong>
              <p>{outcomeWords(item.outcome)}</p>
            </div>
            {item.outcome.kind === 'imported' && !isRunning && (
              <Button look="text" onClick={() => void takeBack(articleIdsOf(item))}>
                Undo<span className="hidden-words"> import of {item.name}</span>
              </Button>
            )}
            {item.outcome.kind === 'story' && (
              <Link href={screenPath(item.outcome.story.storyId, 'articles')} onClick={closeImport}>
                Open
              </Link>
            )}
            {item.outcome.kind === 'alreadyHere' && storyId !== null && (
              <Link href={articlePath(storyId, item.outcome.articleId)} onClick={closeImport}>
                Open
              </Link>
            )}
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <p className={styles.dim}>
          The original bytes are kept with their SHA-256. Pictures, fonts and scripts in a page are never loaded.
        </p>
      )}
    </div>
  )
}

function articleIdsOf({ outcome }: ImportItem): ArticleId[] {
  return outcome.kind === 'imported' ? [outcome.articleId] : []
}

function summary(items: readonly ImportItem[], importedCount: number): string {
  const refusedCount = items.filter(({ outcome }) => outcome.kind === 'refused').length
  return `${importedCount} of ${countOf(items.length, 'file')} imported${refusedCount > 0 ? `, ${refusedCount} refused` : ''}.`
}

function outcomeWords(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'waiting':
      return 'Waiting'
    case 'reading':
      return 'Reading'
    case 'cancelled':
      return 'Cancelled before it was read. Nothing of it was stored.'
    case 'imported': {
      const cut = outcome.setAsideCount
      return `Imported “${outcome.title}”${cut === 0 ? '' : ` · ${countOf(cut, 'passage')} set aside`}`
    }
    case 'alreadyHere':
      return 'Already here: an article with the very same bytes is in this story.'
    case 'offered':
      return `The same article as “${outcome.same.title}”.`
    case 'revised':
      return `Stored as a new revision of “${outcome.same.title}”.`
    case 'refused':
      return `Refused. ${IMPORT_MESSAGES[outcome.reason]}`
    case 'story':
      return `A story file: “${outcome.story.name}” is here${outcome.story.kind === 'alreadyHere' ? ' already' : ''}, with ${countOf(outcome.story.articleCount, 'article')} and ${countOf(outcome.story.claimCount, 'claim')}.`
    case 'storyRefused': {
      const { title, text } = refusalWords(outcome.reason, outcome.detail)
      return `Refused. ${title}. ${text}`
    }
    default:
      return outcome satisfies never
  }
}

function OutcomeGlyph({ kind }: { kind: ImportOutcome['kind'] }) {
  switch (kind) {
    case 'imported':
    case 'revised':
    case 'story':
      return <Glyph name="done" />
    case 'refused':
    case 'storyRefused':
      return <Glyph name="warning" />
    case 'alreadyHere':
    case 'offered':
      return <Glyph name="states" />
    case 'reading':
      return <Glyph name="suggestion" />
    case 'waiting':
    case 'cancelled':
      return <Glyph name="absent" />
    default:
      return kind satisfies never
  }
}
