import { useState } from 'react'
import { correctAttribution } from '../../app/actions/rulings'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { notify } from '../../app/state/announcements'
import type { StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import styles from './CompareView.module.css'
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
  async function save(): Promise<void> {
    const result = await correctAttribution(desk, {
      storyId,
      mentionId: telling.mentionId,
      cited: cited.split(/[,;]/u).flatMap((name) => name.trim() || []),
      speaker: speaker.trim() || null,
    })
    if (result.ok) {
      notify(`Attribution of ${telling.name} corrected.`, storyId)
      onClose()
    } else notify(WRITE_MESSAGES[result.reason])
  }
  return (
    <Dialog
      title={`Whom ${telling.name} cites`}
      onClose={onClose}
      small
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="attribution">
            Save
          </Button>
        </>
      }
    >
      <form
        id="attribution"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
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
      </form>
    </Dialog>
  )
}
