/** Walking through the changes of a comparison. */

/** Shows a paragraph of the comparison and puts the focus on it. */
export function goToChange(text: HTMLElement | null, paragraph: number): void {
  const place = text?.querySelector<HTMLElement>(`[data-change="${paragraph}"]`)
  place?.scrollIntoView({ block: 'center', behavior: 'instant' })
  place?.focus({ preventScroll: true })
}

/** The next changed paragraph below the one that has the focus, or below the window's top; the one before it with -1. */
export function leapToChange(text: HTMLElement | null, step: 1 | -1): boolean {
  const places = [...(text?.querySelectorAll<HTMLElement>('[data-change][tabindex]') ?? [])]
  const at = places.indexOf(document.activeElement as HTMLElement)
  const shown = places.findIndex((place) => place.getBoundingClientRect().top > innerHeight / 3)
  const next = at === -1 ? places[step === 1 ? Math.max(0, shown) : Math.max(0, shown - 1)] : places[at + step]
  if (next === undefined) return false
  goToChange(text, Number(next.dataset['change']))
  return true
}
