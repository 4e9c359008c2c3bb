import { afterEach, beforeEach, expect, it } from 'vitest'
import { cancelImport } from '../../../src/app/actions/importSources'
import { dropArrival, importArrival, receiveArrival } from '../../../src/app/actions/receiveArrival'
import { arrivalFromFiles, receiveFiles } from '../../../src/app/actions/receiveFiles'
import { receiveKept } from '../../../src/app/actions/receiveKept'
import { useImporting } from '../../../src/app/state/importing'
import { useReceiving } from '../../../src/app/state/receiving'
import { dropKept, keptArrivals, MOST_KEPT } from '../../../src/platform/receive/keptArrivals'
import { deskForTest } from '../actions/deskForTest'

beforeEach(forget)
afterEach(async () => {
  for (const { id } of await keptArrivals()) await dropKept(id)
})

/** As a reload does. */
function forget(): void {
  useReceiving.setState({ arrivals: [], refusals: [] })
}

const arrivals = () => useReceiving.getState().arrivals

function files(count: number): File[] {
  return Array.from({ length: count }, (_, index) => {
    const words = `The bridge over the Linde closed at noon on day ${index} of the week, the council said.`
    return new File([words], `bridge ${index}.txt`, { type: 'text/plain' })
  })
}

/** Opens files and waits until the device has them. */
async function arrive(count: number): Promise<void> {
  receiveFiles(files(count))
  await expect.poll(() => arrivals().at(-1)?.isKept).toBe('yes')
}

it('shows what arrived after a reload, and forgets it once it is imported', async () => {
  const desk = deskForTest()
  await arrive(2)
  forget()
  await receiveKept()
  const [arrival] = arrivals()
  if (arrival === undefined) throw new Error('Nothing waits.')
  expect(arrival).toMatchObject({ way: 'files', title: 'bridge 0.txt and 1 more', isKept: 'yes' })
  const storyId = await importArrival(desk, null, arrival)
  expect(
    await desk.database.articles
      .where('storyId')
      .equals(storyId as string)
      .count(),
  ).toBe(2)
  expect(arrivals()).toEqual([])
  expect(await keptArrivals()).toEqual([])
})

it('keeps what arrived where its import is cancelled', async () => {
  const desk = deskForTest()
  await arrive(40)
  const [arrival] = arrivals()
  if (arrival === undefined) throw new Error('Nothing waits.')
  const done = importArrival(desk, null, arrival)
  await expect.poll(() => useImporting.getState().items.some(({ outcome }) => outcome.kind === 'reading')).toBe(true)
  cancelImport()
  await done
  expect(arrivals()).toEqual([arrival])
  expect(await keptArrivals()).toHaveLength(1)
})

it('leaves out what another window decided on, and keeps the objects of the rest', async () => {
  await arrive(1)
  await arrive(2)
  const [first, second] = arrivals()
  if (first === undefined) throw new Error('Nothing waits.')
  await dropKept(first.id)
  await receiveKept()
  expect(arrivals()).toHaveLength(1)
  expect(arrivals()[0]).toBe(second) // so that it is not read for its preview again
})

it('shows what could not be kept, and says so', async () => {
  const [file] = files(1)
  if (file === undefined) throw new Error('no file')
  const id = 'large'
  Object.defineProperty(file, 'size', { value: 3e9 })
  receiveArrival(arrivalFromFiles(id, [file]), { way: 'files', id, at: '', files: [file] })
  await expect.poll(() => arrivals()[0]?.isKept).toBe('no')
  await receiveKept()
  expect(arrivals()).toHaveLength(1)
})

it('takes twenty and refuses the rest in a sentence, which makes room for nothing', async () => {
  for (let count = 0; count < MOST_KEPT + 2; count++) receiveFiles(files(1))
  await expect.poll(() => arrivals().every(({ isKept }) => isKept === 'yes')).toBe(true)
  expect(arrivals()).toHaveLength(MOST_KEPT)
  expect(useReceiving.getState().refusals).toEqual(['tooMany'])
  const [first] = arrivals()
  if (first !== undefined) await dropArrival(first)
  expect(await keptArrivals()).toHaveLength(MOST_KEPT - 1)
})
