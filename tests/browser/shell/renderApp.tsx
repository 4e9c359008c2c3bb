/** The whole app on a database of its own, with the real styles, at an address. */
import '../../../src/ui/tokens.css'
import '../../../src/ui/base.css'
import { cleanup, configure, render } from '@testing-library/react'
import axe from 'axe-core'
import { expect } from 'vitest'
import { type Desk, DeskProvider } from '../../../src/app/desk'
import { useAnnouncements } from '../../../src/app/state/announcements'
import { useImporting } from '../../../src/app/state/importing'
import { usePanels } from '../../../src/app/state/panels'
import { App } from '../../../src/views/App'
import { deskForTest } from '../actions/deskForTest'

// A busy machine takes its time; a test that waits for what never comes fails all the same.
configure({ asyncUtilTimeout: 10_000 })

/** Mounts the app at `path`, as `/story/…/articles`. `leave` takes it down with its database. */
export function renderApp(
  path = '/',
  desk: ReturnType<typeof deskForTest> = deskForTest(),
): { desk: Desk; leave: () => Promise<void> } {
  location.hash = path
  render(
    <DeskProvider value={desk}>
      <App />
    </DeskProvider>,
  )
  return {
    desk,
    leave: async () => {
      cleanup()
      useAnnouncements.setState({ said: { text: '', count: 0 }, toast: null })
      useImporting.setState({ isOpen: false, storyId: null, items: [], isRunning: false })
      usePanels.setState({ open: null })
      await desk.close()
    },
  }
}

/** Fails with the names of the rules that the page breaks and where. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}
