/** What is said of a list's columns goes for the other lists of its batch with the same ones, if a person says so. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sourcesFromFiles } from '../../../src/app/actions/importFrom'
import { importSources } from '../../../src/app/actions/importSources'
import { closeImport, useImporting } from '../../../src/app/state/importing'
import { deskForTest } from './deskForTest'

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

const rowOf = (place: string) =>
  `Quay of ${place} shut,The quay of ${place} stays shut until the harbour office of ${place} has counted its pillars and the divers have come back.`
const list = (name: string, head: string, ...places: string[]) =>
  new File([`${[head, ...places.map(rowOf)].join('\n')}\n`], name)

/** Imports the files, answers every question alike, and gives the names of the lists that were asked about. */
async function asked(files: readonly File[], isForOthers: boolean): Promise<string[]> {
  const names: string[] = []
  const stop = useImporting.subscribe(({ question }, before) => {
    if (question === null || question === before.question) return
    names.push(`${question.name}${question.mayRecur ? '' : ' alone'}`)
    queueMicrotask(() => question.answer({ mapping: { title: 0, text: 1 }, isForOthers }))
  })
  await importSources(desk, null, sourcesFromFiles([...files]))
  stop()
  return names
}

const files = () => [
  list('c1.csv', 'headline,body', 'Altenau', 'Bredstedt'),
  list('other.csv', 'title,text', 'Calvi'),
  list('c2.csv', 'headline,body', 'Dornum', 'Eskilstuna'),
]

it('asks once for lists with the same columns where the answer is for all of them', async () => {
  expect(await asked(files(), true)).toEqual(['c1.csv', 'other.csv'])
  expect(await desk.database.articles.count()).toBe(5)
})

it('asks for each where it is not, and not about others where there are none', async () => {
  expect(await asked(files(), false)).toEqual(['c1.csv', 'other.csv', 'c2.csv'])
  expect(await asked([list('d.csv', 'headline,body', 'Fano', 'Grado')], true)).toEqual(['d.csv alone'])
})
