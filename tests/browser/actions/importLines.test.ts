import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sourcesFromFiles } from '../../../src/app/actions/importFrom'
import { importLines } from '../../../src/app/actions/importLines'
import { importSources } from '../../../src/app/actions/importSources'
import { closeImport, useImporting } from '../../../src/app/state/importing'
import { zipOf } from '../../unit/ingest/zipFiles'
import { deskForTest } from './deskForTest'

// Readers start in workers, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 })

let desk: ReturnType<typeof deskForTest>
beforeEach(() => {
  desk = deskForTest()
})
afterEach(async () => {
  closeImport()
  useImporting.setState({ items: [], storyId: null })
  await desk.close()
})

const article = (words: string) => `${words} The council said so on Tuesday, and the harbour stays closed until Friday.`

it('tells what became of all that was in a source, and of nothing else', async () => {
  const bytes = zipOf({ 'a.txt': article('The bridge closed.'), 'b.txt': '', 'c.txt': article('The ferry left.') })
  const other = importSources(desk, null, sourcesFromFiles([new File([article('The mill burnt.')], 'other.txt')]))
  const told = importLines(desk, null, sourcesFromFiles([new File([new Uint8Array(bytes)], 'texts.zip')]))
  void importSources(desk, null, sourcesFromFiles([new File([''], 'empty.txt')]))
  await other
  const { outcomes } = await told
  expect(outcomes.map(({ kind }) => kind)).toEqual(['imported', 'refused', 'imported'])
})
