import { useEffect, useMemo, useRef, useState } from 'react'
import { decideOffers } from '../../app/actions/decideOffers'
import { takeBackImport, takeBackRevision } from '../../app/actions/deleteArticles'
import { type Desk, useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { useImportList } from '../../app/queries/importList'
import { announce } from '../../app/state/announcements'
import { forgetImported, forgetRevised } from '../../app/state/importing'
import { countOf, numberWords } from '../../app/words'
import type { ArticleId, StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import styles from './ImportDialog.module.css'
import type { LineActs } from './ImportLine'
import { ImportLines } from './ImportLines'
import { ImportProgress } from './ImportProgress'
import { GROUP_NAMES, groupCounts, groupOf, type OutcomeGroup } from './importOutcomes'
import { saveOutcomes } from './saveOutcomes'

/** A list that a glance takes in needs no filters. */
const A_GLANCE = 8

/** One line a file: imported, already here, to be decided, or refused and why. */
export function ImportResults() {
  const desk = useDesk()
  const { items, isRunning, isPaused, storyId } = useImportList()
  const [chosen, setChosen] = useState<OutcomeGroup | null>(null)
  const [takenBackCount, setTakenBackCount] = useState(0) // of this list, which grows while the dialog is open
  const acts = useMemo(() => {
    const onTakenBack = (count: number): void => setTakenBackCount((before) => before + count)
    return { ...lineActs(desk, storyId, onTakenBack), takeAllBack: allBack(desk, storyId, onTakenBack) }
  }, [desk, storyId])
  const { results, keepFocus } = useKeptFocus()
  if (items.length === 0) {
    return (
      <div ref={results} className={styles.results} tabIndex={-1} onClickCapture={keepFocus}>
        <p className={styles.dim}>
          Each file gets a line here: imported, already here, or refused and why. One bad file does not stop the others.
        </p>
        <ImportLines items={items} storyId={storyId} acts={acts} canUndo={false} />
      </div>
    )
  }
  const counts = groupCounts(items)
  const shownGroup = chosen !== null && counts.has(chosen) ? chosen : null
  const shown = shownGroup === null ? items : items.filter((item) => groupOf(item) === shownGroup)
  const imported = items.flatMap(({ outcome }) => (outcome.kind === 'imported' ? [outcome.articleId] : []))
  const offered = items.flatMap(({ key, outcome }) => (outcome.kind === 'offered' ? [key] : []))
  return (
    <div ref={results} className={styles.results} tabIndex={-1} onClickCapture={keepFocus}>
      <ImportProgress items={items} isRunning={isRunning} isPaused={isPaused} takenBackCount={takenBackCount}>
        {imported.length > 1 && (
          <Button look="text" onClick={() => acts.takeAllBack(imported)}>
            Undo all {numberWords(imported.length)}
          </Button>
        )}
      </ImportProgress>
      {items.length > A_GLANCE && (
        <div className={styles.filters}>
          <div role="group" aria-label="Show">
            <Filter name="All" count={items.length} isOn={shownGroup === null} onPress={() => setChosen(null)} />
            {[...counts].map(([group, count]) => (
              <Filter
                key={group}
                name={GROUP_NAMES[group]}
                count={count}
                isOn={shownGroup === group}
                onPress={() => setChosen(group)}
              />
            ))}
          </div>
          <Button look="text" className={styles.save} onClick={() => void saveOutcomes(items)}>
            {shownGroup === null ? 'Save this list' : 'Save the whole list'}
          </Button>
        </div>
      )}
      {offered.length > 1 && (
        <p className={styles.together}>
          {countOf(offered.length, 'file')} hold articles that are here already.{' '}
          <Button look="text" onClick={() => void decideOffers(desk, offered, 'revision')}>
            Add all as revisions
          </Button>
        </p>
      )}
      <ImportLines items={shown} storyId={storyId} acts={acts} canUndo={!isRunning} />
      <p className={styles.dim}>
        The original bytes are kept with their SHA-256. Pictures, fonts and scripts in a page are never loaded.
      </p>
    </div>
  )
}

/** A press that takes its own button from the list leaves the focus with the results, not with nothing. */
function useKeptFocus() {
  const results = useRef<HTMLDivElement>(null)
  const pressed = useRef<Element | null>(null)
  useEffect(() => {
    if (pressed.current?.isConnected !== false) return
    pressed.current = null
    if (document.activeElement === document.body) results.current?.focus({ preventScroll: true })
  })
  const keepFocus = (): void => {
    pressed.current = document.activeElement
  }
  return { results, keepFocus }
}

function Filter({ name, count, isOn, onPress }: { name: string; count: number; isOn: boolean; onPress: () => void }) {
  return (
    <button type="button" aria-pressed={isOn} onClick={onPress}>
      {name} <span>{numberWords(count)}</span>
    </button>
  )
}

type OnTakenBack = (count: number) => void

function allBack(desk: Desk, storyId: StoryId | null, onTakenBack: OnTakenBack) {
  return (articleIds: readonly ArticleId[]): void => void takeBack(desk, storyId, articleIds, onTakenBack)
}

function lineActs(desk: Desk, storyId: StoryId | null, onTakenBack: OnTakenBack): LineActs {
  return {
    takeBack: (articleId) => void takeBack(desk, storyId, [articleId], onTakenBack),
    takeBackRevision: (articleId) => void backFromRevision(desk, storyId, articleId),
    decide: (key, as) => void decideOffers(desk, [key], as),
  }
}

async function backFromRevision(desk: Desk, storyId: StoryId | null, articleId: ArticleId): Promise<void> {
  if (storyId === null) return
  const result = await takeBackRevision(desk, { storyId, articleId })
  if (!result.ok) {
    const isLater = result.reason === 'nothingToDo'
    return announce(
      isLater ? 'Something was changed after it. Take that back first, with Ctrl Z.' : WRITE_MESSAGES[result.reason],
    )
  }
  forgetRevised(result.value)
  announce(`${countOf(result.value.length, 'new revision')} taken back.`)
}

async function takeBack(
  desk: Desk,
  storyId: StoryId | null,
  articleIds: readonly ArticleId[],
  onTakenBack: OnTakenBack,
): Promise<void> {
  if (storyId === null) return
  const result = await takeBackImport(desk, { storyId, articleIds })
  if (!result.ok) return announce(WRITE_MESSAGES[result.reason])
  forgetImported(articleIds)
  onTakenBack(articleIds.length)
  announce(`${countOf(articleIds.length, 'article')} taken back.`)
}
