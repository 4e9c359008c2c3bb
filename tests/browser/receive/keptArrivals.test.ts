import { afterEach, expect, it } from 'vitest'
import {
  dropKept,
  type KeptArrival,
  keepArrival,
  keptArrivals,
  MOST_KEPT,
  MOST_KEPT_BYTES,
} from '../../../src/platform/receive/keptArrivals'
import { answerShare } from '../../../src/platform/receive/shareTarget'

afterEach(async () => {
  for (const { id } of await keptArrivals()) await dropKept(id)
})

type KeptShare = Extract<KeptArrival, { way: 'share' }>

function share(change: Partial<KeptShare> = {}): KeptShare {
  return {
    way: 'share',
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    title: '',
    text: '',
    url: '',
    files: [],
    leftOutCount: 0,
    ...change,
  }
}

function page(change: Partial<Extract<KeptArrival, { way: 'bookmark' }>> = {}): KeptArrival {
  const id = crypto.randomUUID()
  const offer = { ticket: id, title: 'Bridge shut', address: 'https://valley.example/', html: '<p>Shut.</p>' }
  return { way: 'bookmark', id, at: new Date().toISOString(), page: offer, ...change }
}

async function keptShares(): Promise<KeptShare[]> {
  return (await keptArrivals()).flatMap((kept) => (kept.way === 'share' ? [kept] : []))
}

function posted(fields: readonly [name: string, value: string | File][]): Request {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return new Request('https://desk.example/app/receive', { method: 'POST', body })
}

it('keeps shares with their files, the oldest first, until they are dropped', async () => {
  const later = share({ at: '2026-02-02T00:00:00.000Z', text: 'later' })
  const file = new File(['The bridge is shut.'], 'bridge.txt', { type: 'text/plain' })
  await keepArrival(later)
  await keepArrival(share({ at: '2026-01-01T00:00:00.000Z', files: [file] }))
  const [first, second] = await keptShares()
  expect(first?.files[0]).toMatchObject({ name: 'bridge.txt', type: 'text/plain' })
  expect(await first?.files[0]?.text()).toBe('The bridge is shut.')
  expect(second).toMatchObject({ text: 'later' })
  await dropKept(later.id)
  expect(await keptArrivals()).toHaveLength(1)
})

it('makes room for the newest twenty, whoever posts how often', async () => {
  for (let day = 1; day <= 25; day++)
    await keepArrival(share({ at: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`, text: `${day}` }))
  const texts = (await keptShares()).map(({ text }) => text)
  expect(texts).toHaveLength(20)
  expect(texts[0]).toBe('6')
})

it('keeps a page of ten million characters whole, and files beside it', async () => {
  const html = `<p>${'Brücke 橋 '.repeat(1_250_000)}</p>`
  const large = page({
    at: '2026-01-01T00:00:00.000Z',
    page: { ticket: 't', title: '', address: 'https://valley.example/', html },
  })
  expect(await keepArrival(large)).toBe(true)
  const files = [new File(['words'], 'a.txt'), new File(['more'], 'b.txt')]
  expect(await keepArrival({ way: 'files', id: 'files', at: new Date().toISOString(), files })).toBe(true)
  const [first, second] = await keptArrivals()
  expect(first).toEqual(large)
  expect(second?.way === 'files' && second.files.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
})

it('keeps no more pages than twenty, and pushes out nothing for them', async () => {
  await keepArrival(share({ text: 'mine' }))
  for (let count = 1; count <= MOST_KEPT; count++) expect(await keepArrival(page())).toBe(true)
  expect(await keepArrival(page())).toBe(false)
  expect(await keepArrival(share({ text: 'mine too' }))).toBe(true)
  expect((await keptShares()).map(({ text }) => text)).toEqual(['mine', 'mine too'])
  expect(await keptArrivals()).toHaveLength(MOST_KEPT + 2)
})

it('does not keep files beyond the limit', async () => {
  const file = new File(['x'], 'long.pdf')
  Object.defineProperty(file, 'size', { value: MOST_KEPT_BYTES + 1 })
  expect(await keepArrival({ way: 'files', id: 'files', at: '', files: [file] })).toBe(false)
  expect(await keptArrivals()).toEqual([])
})

it('reads shares that the first version kept', async () => {
  await keepArrival(share({ id: 'old', text: 'words' }))
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('claimdesk-shares')
    request.onsuccess = () => resolve(request.result)
  })
  const { way: _, ...old } = share({ id: 'old', text: 'words' })
  await new Promise((resolve) => {
    const put = database.transaction('shares', 'readwrite').objectStore('shares').put(old)
    put.onsuccess = resolve
  })
  database.close()
  expect(await keptArrivals()).toEqual([{ ...old, way: 'share' }])
})

it('answers a form with a way to the screen, and keeps its fields', async () => {
  const empty = new File([], 'empty.txt')
  const file = new File(['words'], 'a.txt')
  const response = await answerShare(
    posted([
      ['title', 'Bridge shut'],
      ['url', 'https://valley.example/'],
      ['files', file],
      ['files', empty],
      ['other', 'left out'],
      ['text', file], // a file where words belong
    ]),
    '/app/',
  )
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toMatch(/\/app\/#\/receive$/u)
  const [kept, ...others] = await keptShares()
  expect(others).toEqual([])
  expect(kept).toMatchObject({ title: 'Bridge shut', url: 'https://valley.example/', text: '', leftOutCount: 0 })
  expect(kept?.files.map(({ name }) => name)).toEqual(['a.txt'])
})

it('takes a hundred files and counts the rest', async () => {
  const files = Array.from({ length: 103 }, (_, index) => new File(['words'], `${index}.txt`))
  await answerShare(posted(files.map((file) => ['files', file])), '/')
  const [kept] = await keptShares()
  expect(kept?.files).toHaveLength(100)
  expect(kept?.leftOutCount).toBe(3)
})

it('says so where what was posted is no form', async () => {
  const request = new Request('https://desk.example/receive', { method: 'POST', body: 'words' })
  const response = await answerShare(request, '/')
  expect(response.headers.get('location')).toMatch(/#\/receive\/not-kept$/u)
  expect(await keptArrivals()).toEqual([])
})
