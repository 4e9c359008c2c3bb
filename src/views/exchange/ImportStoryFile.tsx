import { useId, useState } from 'react'
import { Link } from 'wouter'
import { importStory, type StoryImport, type StoryImportRefusal } from '../../app/actions/importStory'
import { useDesk } from '../../app/desk'
import { announce } from '../../app/state/announcements'
import { countOf } from '../../app/words'
import type { Result } from '../../core/result'
import { visibleName } from '../../core/text/visibleName'
import { Glyph } from '../../ui/Glyph'
import { screenPath } from '../paths'
import styles from './ExchangeView.module.css'
import { refusalWords } from './importWords'

type Outcome = { readonly fileName: string; readonly result: Result<StoryImport, StoryImportRefusal> | null }

/** Takes a story file in and says what became of it. Works with or without a story open. */
export function ImportStoryFile() {
  const desk = useDesk()
  const inputId = useId()
  const hintId = useId()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const isReading = outcome !== null && outcome.result === null

  async function read(file: File): Promise<void> {
    setOutcome({ fileName: file.name, result: null })
    announce(`Checking ${file.name}.`)
    const result = await importStory(desk, file)
    setOutcome({ fileName: file.name, result })
    announce(result.ok ? importedWords(file.name, result.value) : refusedWords(result))
  }
  return (
    <>
      <div className={styles.bring}>
        <label htmlFor={inputId}>Import story file</label>
        <input
          id={inputId}
          type="file"
          accept=".json,application/json"
          aria-describedby={hintId}
          disabled={isReading}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = '' // the same file can be chosen again
            if (file !== undefined) void read(file)
          }}
        />
        <p id={hintId}>A Claimdesk story file. All of it is checked before anything is stored.</p>
      </div>
      {outcome !== null && <ImportOutcome outcome={outcome} />}
    </>
  )
}

function ImportOutcome({ outcome: { fileName: given, result } }: { outcome: Outcome }) {
  const fileName = visibleName(given)
  if (result === null) return <p className={styles.notice}>Checking {fileName}…</p>
  if (!result.ok) {
    const { title, text } = refusalWords(result.reason, result.detail)
    return (
      <div className={styles.refused}>
        <h3>{title}</h3>
        <p>
          <span className={styles.file}>{fileName}</span>: {text}
        </p>
      </div>
    )
  }
  return (
    <p className={styles.notice}>
      <span className={styles.done}>
        <Glyph name="done" />
      </span>
      <span>
        {importedWords(fileName, result.value)}{' '}
        <Link href={screenPath(result.value.storyId, 'articles')}>Open the story</Link>
      </span>
    </p>
  )
}

function importedWords(fileName: string, { kind, name, articleCount, claimCount }: StoryImport): string {
  switch (kind) {
    case 'imported':
      return `${fileName} is in: “${name}”, ${countOf(articleCount, 'article')}, ${countOf(claimCount, 'claim')}.`
    case 'alreadyHere':
      return `“${name}” is already here with everything that is in ${fileName}. Nothing was changed.`
    case 'broughtBack':
      return `“${name}” had been deleted here and is back, with everything that is in ${fileName}.`
    default:
      return kind satisfies never
  }
}

function refusedWords({ reason, detail }: { reason: StoryImportRefusal; detail?: string }): string {
  const { title, text } = refusalWords(reason, detail)
  return `${title}. ${text}`
}
