import { useId } from 'react'
import type { Story } from '../../core/article/article'
import type { StoryId } from '../../core/ids'
import styles from './ReceiveView.module.css'

/** Which story something goes into: one that is there, newest first, or a new one. */
export function StoryChoice({
  stories,
  chosen,
  onChoose,
}: {
  stories: readonly Story[]
  chosen: StoryId | 'new'
  onChoose: (story: StoryId | 'new') => void
}) {
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>Into the story</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.target.value as StoryId | 'new')}>
        {stories.map((story) => (
          <option key={story.id} value={story.id}>
            {story.name}
          </option>
        ))}
        <option value="new">A new story</option>
      </select>
    </div>
  )
}
