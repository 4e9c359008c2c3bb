import { useState } from 'react'
import { useLocation } from 'wouter'
import { useArticles } from '../../app/queries/records'
import { openImport } from '../../app/state/importing'
import { closePanel, openHistory, openKeys, openSearch } from '../../app/state/panels'
import { switchTheme } from '../../app/state/theme'
import type { Story } from '../../core/article/article'
import { findWords, queryWords, searchable } from '../../core/search/searchText'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { articlePath, SCREEN_NAMES, SCREENS, screenPath } from '../paths'
import { useUndo } from '../shell/useUndo'
import styles from './SearchDialog.module.css'

type Command = { readonly name: string; readonly keys?: string; readonly run: () => void }

/** Every command by name: type a few letters, `Enter` takes the first. */
export function PaletteDialog({ story }: { story: Story }) {
  const [query, setQuery] = useState('')
  const [, navigate] = useLocation()
  const articles = useArticles(story.id) ?? []
  const { undoIn, redoIn } = useUndo()
  const commands: Command[] = [
    ...SCREENS.map((screen) => ({
      name: `Go to ${SCREEN_NAMES[screen]}`,
      run: () => navigate(screenPath(story.id, screen)),
    })),
    { name: 'Import articles', run: openImport },
    { name: 'Search this story', keys: '/', run: openSearch },
    { name: 'Show the history', run: openHistory },
    { name: 'Undo', keys: 'Ctrl Z', run: () => void undoIn(story.id) },
    { name: 'Redo', keys: 'Ctrl Shift Z', run: () => void redoIn(story.id) },
    { name: 'Switch theme', run: switchTheme },
    { name: 'Show the keys', keys: '?', run: openKeys },
    ...articles.map((article) => ({
      name: `Open ${article.metadata.outlet.value ?? 'article'}: ${article.metadata.title.value ?? 'untitled'}`,
      run: () => navigate(articlePath(story.id, article.id)),
    })),
  ]
  const words = queryWords(query)
  const fitting = commands.filter(({ name }) => words.length === 0 || findWords(searchable(name), words).length > 0)
  const run = (command: Command | undefined): void => {
    if (command === undefined) return
    closePanel()
    command.run()
  }
  return (
    <Dialog title="Commands" onClose={closePanel} small>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault()
          run(fitting[0])
        }}
      >
        <TextField
          label="Command"
          hideLabel
          autoFocus
          placeholder="Type a command"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <p role="status" className={styles.count}>
          {fitting.length === 0 && 'No command of that name.'}
        </p>
        <ul role="list" aria-label="Commands" className={styles.commands}>
          {fitting.map((command) => (
            <li key={command.name}>
              <button type="button" onClick={() => run(command)}>
                {command.name}
                {command.keys !== undefined && <kbd>{command.keys}</kbd>}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  )
}
