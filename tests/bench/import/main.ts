/** A thousand saved pages through the whole way into IndexedDB, with the app open, against the parts it is made of. */
import '../../../src/ui/tokens.css'
import '../../../src/ui/base.css'
import { Readability } from '@mozilla/readability'
import Dexie, { type Table } from 'dexie'
import DOMPurify from 'dompurify'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { sourcesFromFiles } from '../../../src/app/actions/importFrom'
import { importSources } from '../../../src/app/actions/importSources'
import { DeskProvider, deskOn } from '../../../src/app/desk'
import { openImport } from '../../../src/app/state/importing'
import { Database } from '../../../src/platform/storage/database'
import { App } from '../../../src/views/App'
import { expose, type Measured } from '../set'
import { newsPage } from './pages'
import { watchMemory, watchTasks } from './watchPage'

type Case = {
  readonly count: number
  /** What is looked at: the memory is in runs of its own, since each look makes the collector run on the page's thread. */
  readonly watched: 'time' | 'memory'
}

const CASES: Readonly<Record<string, Case>> = {
  '200 articles of HTML': { count: 200, watched: 'time' },
  '1,000 articles of HTML': { count: 1000, watched: 'time' },
  'the memory of 1,000 articles': { count: 1000, watched: 'memory' },
}

const FLOOR = 'DOMPurify and Readability on the page'
const RAW = 'the same bytes written with Dexie'

/** Rows of one transaction of the raw writing. */
const ROWS_AT_ONCE = 20

/**
 * Between making the files and the run, milliseconds: saved pages lie on a disk, but these are still on their way from
 * the page's memory to the browser, and what they were made of waits for the collector.
 */
const SETTLE_MS = 2000

/** Does something with all the files; what it returns is how many articles came of it. */
type Way = (files: readonly File[]) => Promise<number>

/** Makes ready what a person has open before choosing files: no part of what is measured. */
type Opened = () => Way

const WAYS: Readonly<Record<string, Opened>> = {
  [FLOOR]: () => async (files) => {
    let count = 0
    for (const file of files) {
      const clean = DOMPurify.sanitize(await file.text(), { WHOLE_DOCUMENT: true })
      const page = new DOMParser().parseFromString(clean, 'text/html')
      if (new Readability(page).parse() !== null) count++
    }
    return count
  },
  [RAW]: () => async (files) => {
    const database = new Dexie('raw') as Dexie & { files: Table<{ id: string; bytes: Uint8Array }, string> }
    database.version(1).stores({ files: 'id' })
    for (let index = 0; index < files.length; index += ROWS_AT_ONCE) {
      const rows = files.slice(index, index + ROWS_AT_ONCE).map(async (file) => ({
        id: crypto.randomUUID(),
        bytes: new Uint8Array(await file.arrayBuffer()),
      }))
      await database.files.bulkAdd(await Promise.all(rows))
    }
    return database.files.count()
  },
  Claimdesk: () => {
    const database = new Database()
    const desk = deskOn(database)
    const root = document.getElementById('root')
    if (root === null) throw new Error('index.html has no #root')
    createRoot(root).render(createElement(DeskProvider, { value: desk }, createElement(App)))
    openImport()
    return async (files) => {
      await importSources(desk, null, sourcesFromFiles(files))
      return database.articles.count()
    }
  },
}

expose({
  about:
    'Saved pages imported with the app and its dialog open, which they were before. A block is a task of 50 ms or more on the page’s thread, 0 if there was none; memory is that of the page with its workers where the browser tells it, in runs of its own.',
  cases: Object.keys(CASES),
  figures: [
    { name: 'articles a second', unit: 'count', baseline: FLOOR },
    { name: 'longest block', unit: 'ms' },
    { name: 'blocks', unit: 'count' },
    { name: 'peak memory', unit: 'bytes', baseline: FLOOR },
  ],
  contestants: Object.entries(WAYS).map(([name, opened]) => ({
    name,
    run: (caseName) => {
      const chosen = CASES[caseName]
      if (chosen === undefined) throw new Error(`No case is called ${caseName}.`)
      return measure(opened(), chosen)
    },
  })),
})

async function measure(way: Way, { count, watched }: Case): Promise<Measured> {
  const files = Array.from({ length: count }, (_, index) => {
    const { name, html } = newsPage(index)
    return new File([html], name, { type: 'text/html' })
  })
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const watch = watched === 'memory' ? watchMemory() : watchTasks()
  const startedAt = performance.now()
  const found = await way(files)
  const time = performance.now() - startedAt
  const seen = await watch.end()
  if (found !== count) throw new Error(`${found} of ${count} pages became articles.`)
  return watched === 'memory' ? seen : { 'articles a second': (1000 * count) / time, ...seen }
}
