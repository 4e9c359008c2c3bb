import { useState } from 'react'
import { renameStory } from '../../app/actions/stories'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { announce, notify } from '../../app/state/announcements'
import type { Story } from '../../core/article/article'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import styles from './StoryName.module.css'

/** The story's name as the heading, renamed in place. */
export function StoryName({ story }: { story: Story }) {
  const desk = useDesk()
  const [draft, setDraft] = useState<string | null>(null)

  async function rename(name: string): Promise<void> {
    setDraft(null)
    const result = await renameStory(desk, story.id, name)
    if (result.ok) announce('Story renamed.')
    else if (result.reason !== 'nothingToDo') notify(WRITE_MESSAGES[result.reason])
  }
  if (draft === null) {
    return (
      <div className={styles.name}>
        <h1>{story.name}</h1>
        <Button look="text" onClick={() => setDraft(story.name)}>
          Rename<span className="hidden-words"> the story</span>
        </Button>
      </div>
    )
  }
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault()
        void rename(draft)
      }}
    >
      <TextField
        label="Story name"
        hideLabel
        autoFocus
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setDraft(null)}
      />
      <Button type="submit" disabled={draft.trim() === ''}>
        Rename
      </Button>
      <Button look="plain" onClick={() => setDraft(null)}>
        Cancel
      </Button>
    </form>
  )
}
