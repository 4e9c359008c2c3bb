import { useState } from 'react'
import { backToReading, correctAttribution } from '../../app/actions/rulings'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import type { WriteRefusal } from '../../app/record'
import { notify } from '../../app/state/announcements'
import type { StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { chainsOf, speakerWords } from './citations'
import type { ComparedTelling } from './comparedTellings'

/** Whom a telling cites, typed in by hand: outlets and agencies in order, then the speaker. It wins over what is read in the text. */
export function AttributionForm({
  storyId,
  telling,
  onClose,
}: {
  storyId: StoryId
  telling: ComparedTelling
  onClose: () => void
}) {
  const desk = useDesk()
  const speakers = telling.attributed?.attribution.speakers ?? []
  const [cited, setCited] = useState([...new Set(chainsOf(telling).flat())].join(', '))
  const [speaker, setSpeaker] = useState(speakers.map(speakerWords).join('; '))
  async function settle(work: Promise<Result<null, WriteRefusal>>, words: string): Promise<void> {
    const result = await work
    if (!result.ok) return notify(WRITE_MESSAGES[result.reason])
    notify(words, storyId)
    onClose()
  }
  const { mentionId, name } = telling
  function save(): void {
    const correction = {
      storyId,
      mentionId,
      cited: cited.split(/[,;]/u).flatMap((each) => each.trim() || []),
      speaker: speaker.trim() || null,
    }
    void settle(correctAttribution(desk, correction), `Attribution of ${name} corrected.`)
  }
  const back = (): void =>
    void settle(
      backToReading(desk, { storyId, subject: { kind: 'attributionCorrected', mentionId } }),
      `Attribution of ${name} is as its text shows again.`,
    )
  return (
    <FormDialog
      title={`Whom ${name} cites`}
      onClose={onClose}
      onSave={save}
      other={
        telling.attributed?.isCorrected && (
          <Button look="plain" onClick={back}>
            Back to what the text shows
          </Button>
        )
      }
    >
      <TextField
        label="Outlets and agencies cited"
        note="In order, with commas: VOA, Reuters means that it cites VOA, which cites Reuters. Empty for its own reporting."
        value={cited}
        autoFocus
        onChange={(event) => setCited(event.target.value)}
      />
      <TextField
        label="Speaker"
        note="Who says it in the end, by name or as described: “a senior source”. Empty where nobody does."
        value={speaker}
        onChange={(event) => setSpeaker(event.target.value)}
      />
    </FormDialog>
  )
}
