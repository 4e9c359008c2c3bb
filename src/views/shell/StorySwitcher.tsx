import { type FormEvent, useId, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { createStory, deleteStory, renameStory } from '../../app/actions/stories'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { useStories } from '../../app/queries/records'
import { announce, notify } from '../../app/state/announcements'
import type { Story } from '../../core/article/article'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { Glyph } from '../../ui/Glyph'
import { screenPath } from '../paths'
import styles from './StorySwitcher.module.css'

/** The story's name; a press lists the stories and offers to make, rename and delete one. */
export function StorySwitcher({ story }: { story: Story | null }) {
  const menuId = useId()
  const menu = useRef<HTMLDivElement>(null)
  const close = (): void => menu.current?.hidePopover()
  return (
    <>
      <button type="button" className={styles.switch} popoverTarget={menuId}>
        <span>{story?.name ?? 'Stories'}</span>
        <Glyph name="down" />
        <span className="hidden-words">, switch story</span>
      </button>
      <div ref={menu} id={menuId} popover="auto" className={styles.menu} role="dialog" aria-label="Stories">
        <StoryMenu story={story} onDone={close} />
      </div>
    </>
  )
}

function StoryMenu({ story, onDone }: { story: Story | null; onDone: () => void }) {
  const desk = useDesk()
  const stories = useStories() ?? []
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<'new' | 'rename' | null>(null)

  async function remove(target: Story): Promise<void> {
    onDone()
    const result = await deleteStory(desk, target.id)
    if (!result.ok) return notify(WRITE_MESSAGES[result.reason])
    navigate('/')
    notify(`“${target.name}” deleted.`, target.id)
  }

  async function name(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const given = new FormData(event.currentTarget).get('name')
    const text = typeof given === 'string' ? given : ''
    setAsked(null)
    onDone()
    if (asked === 'new') {
      const made = await createStory(desk, text)
      if (!made.ok) return notify(WRITE_MESSAGES[made.reason])
      navigate(screenPath(made.value, 'articles'))
      announce('Story created.')
    } else if (story !== null) {
      const renamed = await renameStory(desk, story.id, text)
      if (renamed.ok) announce('Story renamed.')
      else if (renamed.reason !== 'nothingToDo') notify(WRITE_MESSAGES[renamed.reason])
    }
  }

  return (
    <>
      <h2>Stories</h2>
      <ul role="list">
        {stories.map((each) => (
          <li key={each.id}>
            <Link
              href={screenPath(each.id, 'articles')}
              aria-current={each.id === story?.id || undefined}
              onClick={onDone}
            >
              {each.name}
            </Link>
          </li>
        ))}
      </ul>
      <hr />
      {asked === null ? (
        <div className={styles.acts}>
          <Button look="plain" tight onClick={() => setAsked('new')}>
            New story
          </Button>
          {story !== null && (
            <>
              <Button look="plain" tight onClick={() => setAsked('rename')}>
                Rename
              </Button>
              <Button look="plain" tight onClick={() => void remove(story)}>
                Delete story
              </Button>
            </>
          )}
        </div>
      ) : (
        <form onSubmit={(event) => void name(event)}>
          <TextField
            label="Story name"
            hideLabel
            name="name"
            autoFocus
            placeholder="Story name"
            defaultValue={asked === 'rename' ? story?.name : ''}
          />
          <Button type="submit">{asked === 'new' ? 'Create' : 'Rename'}</Button>
        </form>
      )}
    </>
  )
}
