import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, it } from 'vitest'
import { compareRevisions } from '../../../src/core/revision/compareRevisions'
import { canonicalText } from '../../../src/core/text/canonicalText'
import { ComparedText } from '../../../src/views/revisions/ComparedText'
import { useChangePlaces } from '../../../src/views/revisions/changePlaces'

const COUNT = 200
const version = (end: string) =>
  canonicalText(
    Array.from({ length: COUNT }, (_, index) => ({
      kind: 'paragraph' as const,
      text: `Ship ${index} left the northern basin at noon, and its crew of eleven ${end}.`,
    })),
  )
const [BEFORE, AFTER] = [version('went ashore'), version('stayed on board')]
const CHANGES = compareRevisions(BEFORE, AFTER)

function Walk() {
  const text = useRef<HTMLDivElement>(null)
  const places = useChangePlaces(text, CHANGES)
  return (
    <div ref={text}>
      <button type="button" onClick={() => places.goTo(COUNT - 1)}>
        To the last
      </button>
      <button type="button" onClick={() => places.leap(1)}>
        On
      </button>
      <ComparedText
        changes={CHANGES}
        before={BEFORE.text}
        after={AFTER.text}
        language="en"
        pathTo={null}
        heads={null}
        wanted={places.wanted}
        onReach={places.reach}
      />
    </div>
  )
}

afterEach(cleanup)

const atFocus = () => (document.activeElement as HTMLElement).dataset['change']
const PATIENCE = { timeout: 10_000 }
const drawn = () => document.querySelectorAll('[data-change]').length

it('is drawn piece by piece, and shows a change that is not drawn yet as soon as it is', async () => {
  render(<Walk />)
  const first = drawn()
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(COUNT)
  screen.getByRole('button', { name: 'To the last' }).click()
  expect(atFocus()).toBeUndefined()
  await waitFor(() => expect(atFocus()).toBe(String(COUNT - 1)), PATIENCE)
  expect(drawn()).toBe(COUNT)
})

it('walks on from the last change that is drawn', async () => {
  render(<Walk />)
  const last = document.querySelectorAll<HTMLElement>('[data-change]')[drawn() - 1]
  const next = Number(last?.dataset['change']) + 1
  last?.focus()
  screen.getByRole('button', { name: 'On' }).click()
  await waitFor(() => expect(atFocus()).toBe(String(next)), PATIENCE)
})
