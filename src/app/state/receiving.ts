/** What came from outside and waits for a person: nothing of it is stored in a story before she says so. */
import { create } from 'zustand'
import type { HandshakeRefusal } from '../../platform/receive/handshake'
import type { ImportSource } from '../../platform/storage/inbox'

/** Why nothing came in, or nothing can be made of what came; `views/receive/receiveWords.ts` holds the sentences. */
export type ReceiveRefusal =
  | HandshakeRefusal
  | 'linkOnly' // a link, or a headline and a link: there is nothing to read
  | 'nothingInIt'
  | 'notKept' // shared, but the browser had no space for it
  | 'tooMany' // so much waits already that no more is taken

/** Something that came in by one of the ways. */
export type Arrival = {
  readonly id: string
  readonly way: 'bookmark' | 'share' | 'files'
  /** What the sender calls it; may be empty. */
  readonly title: string
  /** Where it says it is from. */
  readonly address: string | null
  /** What would be imported: none where `refusal` says why. */
  readonly sources: readonly ImportSource[]
  readonly refusal: ReceiveRefusal | null
  /** What is imported where a person wants refused words all the same; mostly none. */
  readonly anyway: readonly ImportSource[]
  /** Files that were over the limits of the way. */
  readonly leftOutCount: number
  /** Whether a reload leaves it here; `no` where the browser had no room for it. */
  readonly isKept: 'underway' | 'yes' | 'no'
}

/** The words in the import dialog's form; they stay while the dialog is closed, and `actions/draft.ts` keeps them. */
export type FormWords = {
  readonly title: string
  readonly outlet: string
  readonly text: string
  /** The page's own markup, as long as nobody has edited the words. */
  readonly html: string | null
  /** Whether there was markup, and an edit by hand has cost it. */
  readonly wasFormatted: boolean
  /** Whether they come from a form that was left, here or in another window. */
  readonly isFromBefore: boolean
}

type Receiving = {
  readonly arrivals: readonly Arrival[]
  /** What was refused at the door, newest last. */
  readonly refusals: readonly ReceiveRefusal[]
  /** Whether the window that opened this one is about to hand something over. */
  readonly isAwaiting: boolean
  readonly form: FormWords
  /** The form before words were pasted behind others in it, until it is changed again. */
  readonly formBefore: FormWords | null
  /** Whether words were just pasted into the page, and the form that shows them is to have the focus. */
  readonly isFocusDue: boolean
  /** Whether a reload leaves the form's words here: false where the browser had no room for them. */
  readonly isFormKept: boolean
}

/** The empty form. */
export const NO_WORDS: FormWords = {
  title: '',
  outlet: '',
  text: '',
  html: null,
  wasFormatted: false,
  isFromBefore: false,
}

export const useReceiving = create<Receiving>(() => ({
  arrivals: [],
  refusals: [],
  isAwaiting: false,
  form: NO_WORDS,
  formBefore: null,
  isFocusDue: false,
  isFormKept: true,
}))

export function showArrival(arrival: Arrival): void {
  useReceiving.setState(({ arrivals }) => ({ arrivals: [...arrivals, arrival], isAwaiting: false }))
}

/** Says of an arrival whether a reload leaves it here; one that was decided on meanwhile is left alone. */
export function markKept(id: string, isKept: 'yes' | 'no'): void {
  useReceiving.setState(({ arrivals }) => ({
    arrivals: arrivals.map((each) => (each.id === id ? { ...each, isKept } : each)),
  }))
}

/** Shows what is kept, oldest first, before what is not. What is shown already stays as it is, to be read once. */
export function showKept(kept: readonly Arrival[]): void {
  useReceiving.setState(({ arrivals }) => ({
    arrivals: [
      ...kept.map((arrival) => arrivals.find(({ id }) => id === arrival.id) ?? arrival),
      // What was kept and is no longer there was decided on in another tab.
      ...arrivals.filter(({ id, isKept }) => isKept !== 'yes' && !kept.some((each) => each.id === id)),
    ],
  }))
}

/** Says why something was not taken, once for each reason. */
export function showRefusal(reason: ReceiveRefusal): void {
  useReceiving.setState((state) => {
    const { refusals, isAwaiting } = state
    if (refusals.at(-1) === reason && !isAwaiting) return state // however often it is sent
    return { refusals: [...refusals.filter((each) => each !== reason), reason], isAwaiting: false }
  })
}

export function forgetArrival(id: string): void {
  useReceiving.setState(({ arrivals }) => ({ arrivals: arrivals.filter((each) => each.id !== id) }))
}

/** Puts pasted words into the form: with their markup into an empty one, else behind what is there. */
export function pasteIntoForm({ text, html }: { readonly text: string; readonly html: string | null }): void {
  const { form } = useReceiving.getState()
  if (form.text.trim() === '') {
    useReceiving.setState({ form: { ...form, text, html, wasFormatted: false, isFromBefore: false }, formBefore: null })
    return
  }
  editForm(`${form.text}\n\n${text}`)
  useReceiving.setState({ formBefore: form })
}

/** Takes what was pasted behind other words out again. */
export function undoPaste(): void {
  useReceiving.setState(({ form, formBefore }) => {
    const { title, outlet } = form // typed since
    return { form: formBefore === null ? form : { ...formBefore, title, outlet }, formBefore: null }
  })
}

/** Words typed or changed by hand. The markup goes: it would no longer say the same. */
export function editForm(text: string): void {
  useReceiving.setState(({ form }) => {
    const wasFormatted = text !== '' && (form.html !== null || form.wasFormatted)
    return { form: { ...form, text, html: null, wasFormatted, isFromBefore: false }, formBefore: null }
  })
}

/** What is typed beside the words. */
export function nameForm(names: { readonly title: string } | { readonly outlet: string }): void {
  useReceiving.setState(({ form }) => ({ form: { ...form, ...names } }))
}

export function emptyForm(): void {
  useReceiving.setState({ form: NO_WORDS, formBefore: null })
}

/** Whether a form holds nothing that could be lost. */
export function isEmptyForm({ text, title, outlet }: FormWords): boolean {
  return `${text}${title}${outlet}`.trim() === ''
}
