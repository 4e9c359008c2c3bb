/** Where the focus goes when a button leaves with what it was for. */
import type { ClaimId } from '../../core/ids'

/**
 * After `claimId` was confirmed the focus goes to the `next` button that confirms another claim, from the top after the
 * last, or stays with the `claim`. Where there is nothing of it the `heading` of the section has it.
 */
export function focusAfterConfirm(
  section: HTMLElement | null,
  claimId: ClaimId,
  to: 'next' | 'claim' | 'heading',
): void {
  const buttons = [...(section?.querySelectorAll<HTMLElement>('[data-confirms]') ?? [])]
  const at = buttons.findIndex((button) => button.dataset['confirms'] === claimId)
  const next = [...buttons.slice(at + 1), ...buttons.slice(0, Math.max(0, at))].find(
    (button) => button.dataset['confirms'] !== claimId && button.checkVisibility(),
  )
  const link = buttons[at]?.closest('li')?.querySelector<HTMLElement>('a')
  const found = to === 'next' ? next : to === 'claim' ? link : null
  const target = found ?? section?.querySelector<HTMLElement>('h2')
  target?.focus({ preventScroll: to !== 'next' })
}
