import { useState } from 'react'
import { type ExportFormat, exportAs } from '../../app/actions/exportStory'
import { recordBackup } from '../../app/actions/recordBackup'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { announce, notify } from '../../app/state/announcements'
import { bytesWords } from '../../app/words'
import type { Story } from '../../core/article/article'
import { exportFileName } from '../../core/interchange/exportFileName'
import { offerFile } from './offerFile'

/** What the file of each format ends in; after the story's name these tell the files of one story apart. */
const ENDINGS: Record<ExportFormat, string> = {
  story: '.story.json',
  table: '.claims.csv',
  webAnnotations: '.annotations.json',
  claimReview: '.claimreview.json',
}

export type Exporting = {
  /** The format that is being made, or null. */
  readonly running: ExportFormat | null
  readonly start: (format: ExportFormat) => Promise<void>
}

/** Makes a file of the story and hands it to the browser for saving; a story file counts as a backup. */
export function useExport(story: Story): Exporting {
  const desk = useDesk()
  const [running, setRunning] = useState<ExportFormat | null>(null)
  async function start(format: ExportFormat): Promise<void> {
    setRunning(format)
    try {
      const file = await exportAs(desk, story.id, format)
      const name = exportFileName(story.name, ENDINGS[format])
      offerFile(file, name)
      announce(`Exported ${name}, ${bytesWords(file.size)}.`)
      if (format !== 'story') return
      const noted = await recordBackup(desk, story.id)
      if (!noted.ok) notify(WRITE_MESSAGES[noted.reason])
    } finally {
      setRunning(null)
    }
  }
  return { running, start }
}
