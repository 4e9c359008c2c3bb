/**
 * The paste form's words on the device: kept as they are typed or pasted, there again after a reload, and gone once they
 * are imported or the form is emptied.
 *
 * A tab writes the draft that it holds and no other, so two tabs lose each other nothing.
 */
import type { StoryId } from '../../core/ids'
import { dropDraft, type HeldDraft, holdNewDraft, keepDraft, takeLeftDraft } from '../../platform/receive/keptDrafts'
import type { ImportSource } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import type { ImportOutcome } from '../state/importing'
import { emptyForm, type FormWords, isEmptyForm, NO_WORDS, useReceiving } from '../state/receiving'
import { sourceFromPaste } from './importFrom'
import { importLines } from './importLines'
import { sourceFromLink } from './receiveShares'

/** A tab that was closed or reloaded lets go of its draft some moments after the next one begins. */
const LET_GO_MS = 1_000

/** The draft of this tab's form, while that holds words. */
let own: HeldDraft | null = null
/** The form as the device has it. */
let keptForm: FormWords = NO_WORDS
let turn: Promise<unknown> = Promise.resolve()
let isDue = false

/** Fills an empty form with what was left, and keeps the form from now on. Returns how to stop. */
export function keepForm(): () => void {
  const controller = new AbortController()
  keepSoon() // what was emptied meanwhile goes before anything is taken up
  void takeUp(controller.signal)
  const leave = useReceiving.subscribe(({ form }, before) => {
    if (form === before.form) return
    controller.abort() // whoever empties the form does not want it filled again
    keepSoon()
  })
  return () => {
    controller.abort()
    leave()
  }
}

/**
 * Imports the form's words as `importSources` and empties the form. The device has them until the import has: where that
 * was cancelled or refused they stand in the form again, or wait behind other words.
 */
export function importForm(desk: Desk, storyId: StoryId | null): Promise<StoryId | null> {
  return importAs(desk, storyId, sourceFromPaste)
}

/** As `importForm`, of a headline and its link: the words as the article, the link as its address. */
export function importFormAnyway(desk: Desk, storyId: StoryId | null): Promise<StoryId | null> {
  return importAs(desk, storyId, sourceFromLink)
}

async function importAs(
  desk: Desk,
  storyId: StoryId | null,
  sourceFrom: (form: FormWords) => ImportSource,
): Promise<StoryId | null> {
  const { form } = useReceiving.getState()
  const held = own
  own = null
  keptForm = NO_WORDS
  emptyForm()
  const { storyId: into, outcomes } = await importLines(desk, storyId, [sourceFrom(form)])
  if (outcomes.every(isTakenIn)) {
    if (held !== null) await inTurn(() => dropDraft(held.id)).then(held.letGo)
    return into
  }
  if (own !== null || !isEmptyForm(useReceiving.getState().form)) held?.letGo()
  else {
    own = held
    keptForm = held === null ? NO_WORDS : form
    useReceiving.setState({ form })
  }
  return into
}

function isTakenIn({ kind }: ImportOutcome): boolean {
  return kind !== 'cancelled' && kind !== 'refused'
}

/** Keeps the form as it is by then, once what is under way is through: however fast somebody types, one write waits. */
function keepSoon(): void {
  if (isDue) return
  isDue = true
  void inTurn(async () => {
    isDue = false
    const { form } = useReceiving.getState()
    if (form === keptForm) return
    const isFormKept = await keep(form).then(() => true, isRefused)
    if (isFormKept) keptForm = form
    if (useReceiving.getState().isFormKept !== isFormKept) useReceiving.setState({ isFormKept })
  })
}

/** A browser without room costs the way back after a reload, never the words. */
function isRefused(error: unknown): false {
  console.warn('The form’s words could not be kept.', error)
  return false
}

async function keep(form: FormWords): Promise<void> {
  if (isEmptyForm(form)) {
    const gone = own
    own = null
    if (gone !== null) await dropDraft(gone.id).finally(gone.letGo)
    return
  }
  own ??= await holdNewDraft()
  const { isFromBefore: _, ...words } = form
  await keepDraft({ ...words, id: own.id, at: new Date().toISOString() })
}

/** Fills the form with the newest draft that no tab holds, while it is empty; once more where one is let go of. */
async function takeUp(signal: AbortSignal): Promise<void> {
  for (const waitMs of [0, LET_GO_MS]) {
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    await inTurn(async () => {
      if (signal.aborted || own !== null || !isEmptyForm(useReceiving.getState().form)) return
      const left = await takeLeftDraft()
      if (left === null) return
      if (signal.aborted) return left.held.letGo() // typed meanwhile: the draft waits on
      const { id: _, at: __, ...words } = left.draft
      own = left.held
      keptForm = { ...words, isFromBefore: true }
      useReceiving.setState({ form: keptForm })
    })
  }
}

/** What is done with the device, one thing after the other. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work).catch((error: unknown) => console.warn('What was kept of the form is not here.', error))
  turn = done
  return done
}
