/** Walking through the changes of a comparison. */
import { type RefObject, useState } from 'react'
import type { RevisionChanges } from '../../core/revision/compareRevisions'
import { isChange } from './comparedPieces'

/** The ways to the changes of a comparison; `wanted` and `reach` are for what draws it. */
export type ChangePlaces = {
  /** The paragraph to be shown once it is drawn; null for none. */
  readonly wanted: number | null
  readonly reach: (paragraph: number) => void
  /** Shows a paragraph of the comparison and puts the focus on it, as soon as it is drawn. */
  readonly goTo: (paragraph: number) => void
  /** To the next changed paragraph below the one that has the focus, or below the window's top; the one before it with -1. */
  readonly leap: (step: 1 | -1) => void
}

/** Walks through `changes`, whose paragraphs are drawn in `text` one after the other. */
export function useChangePlaces(
  text: RefObject<HTMLElement | null>,
  changes: RevisionChanges | undefined,
): ChangePlaces {
  const [wanted, setWanted] = useState<number | null>(null)
  const goTo = (paragraph: number): void => setWanted(goToChange(text.current, paragraph) ? null : paragraph)
  return {
    wanted,
    reach: (paragraph) => {
      setWanted(null)
      goToChange(text.current, paragraph)
    },
    goTo,
    leap: (step) => {
      if (leapToChange(text.current, step) || step === -1) return
      const drawn = [...(text.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])].at(-1)
      const last = Number(drawn?.dataset['change'] ?? -1)
      const next = changes?.paragraphs.findIndex((each, index) => index > last && isChange(each)) ?? -1
      if (next !== -1) goTo(next)
    },
  }
}

/** Whether the paragraph is drawn, so that it could be shown. */
function goToChange(text: HTMLElement | null, paragraph: number): boolean {
  const place = text?.querySelector<HTMLElement>(`[data-change="${paragraph}"]`)
  place?.scrollIntoView({ block: 'center', behavior: 'instant' })
  place?.focus({ preventScroll: true })
  return place != null
}

function leapToChange(text: HTMLElement | null, step: 1 | -1): boolean {
  const places = [...(text?.querySelectorAll<HTMLElement>('[data-change][tabindex]') ?? [])]
  const at = places.indexOf(document.activeElement as HTMLElement)
  const shown = places.findIndex((place) => place.getBoundingClientRect().top > innerHeight / 3)
  const next = at === -1 ? places[step === 1 ? Math.max(0, shown) : Math.max(0, shown - 1)] : places[at + step]
  return next !== undefined && goToChange(text, Number(next.dataset['change']))
}
