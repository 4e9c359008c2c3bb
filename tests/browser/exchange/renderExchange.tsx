/** The Exchange screen in the app's frame, and the files that it hands to the browser. */
import '../../../src/ui/tokens.css'
import '../../../src/ui/base.css'
import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { expect, vi } from 'vitest'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { type Desk, DeskProvider } from '../../../src/app/desk'
import { useStory } from '../../../src/app/queries/records'
import { useAnnouncements } from '../../../src/app/state/announcements'
import type { StoryId } from '../../../src/core/ids'
import { ExchangeView } from '../../../src/views/exchange/ExchangeView'
import { Shell } from '../../../src/views/shell/Shell'

export function renderExchange(desk: Desk, storyId: StoryId): void {
  location.hash = `/story/${storyId}/exchange`
  render(
    <DeskProvider value={desk}>
      <Router hook={useHashLocation}>
        <Screen storyId={storyId} />
      </Router>
    </DeskProvider>,
  )
}

function Screen({ storyId }: { storyId: StoryId }) {
  const story = useStory(storyId)
  if (!story) return null
  return (
    <Shell story={story} screen="exchange" title="Exchange">
      <ExchangeView story={story} />
    </Shell>
  )
}

export function leaveExchange(): void {
  cleanup()
  vi.restoreAllMocks()
  useAnnouncements.setState({ said: { text: '', count: 0 }, toast: null })
}

/** Fails with the rules that the page breaks, and where. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

type OfferedFile = { readonly name: string; readonly text: string }

/** Catches the files that a press offers for saving, instead of saving them. */
export function catchFiles(): OfferedFile[] {
  const files: OfferedFile[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const name = this.download
    void fetch(this.href)
      .then((response) => response.text())
      .then((text) => files.push({ name, text }))
  })
  return files
}
