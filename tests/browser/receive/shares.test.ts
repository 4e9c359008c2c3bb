import { afterEach, expect, it } from 'vitest'
import { dropShare, keepShare, type Share, waitingShares } from '../../../src/platform/receive/shares'
import { answerShare } from '../../../src/platform/receive/shareTarget'

afterEach(async () => {
  for (const { id } of await waitingShares()) await dropShare(id)
})

function share(change: Partial<Share> = {}): Share {
  return {
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

function posted(fields: readonly [name: string, value: string | File][]): Request {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return new Request('https://desk.example/app/receive', { method: 'POST', body })
}

it('keeps shares with their files, the oldest first, until they are dropped', async () => {
  const later = share({ at: '2026-02-02T00:00:00.000Z', text: 'later' })
  const file = new File(['The bridge is shut.'], 'bridge.txt', { type: 'text/plain' })
  await keepShare(later)
  await keepShare(share({ at: '2026-01-01T00:00:00.000Z', files: [file] }))
  const [first, second] = await waitingShares()
  expect(first?.files[0]).toMatchObject({ name: 'bridge.txt', type: 'text/plain' })
  expect(await first?.files[0]?.text()).toBe('The bridge is shut.')
  expect(second?.text).toBe('later')
  await dropShare(later.id)
  expect(await waitingShares()).toHaveLength(1)
})

it('makes room for the newest twenty, whoever posts how often', async () => {
  for (let day = 1; day <= 25; day++)
    await keepShare(share({ at: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`, text: `${day}` }))
  const texts = (await waitingShares()).map(({ text }) => text)
  expect(texts).toHaveLength(20)
  expect(texts[0]).toBe('6')
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
  const [kept, ...others] = await waitingShares()
  expect(others).toEqual([])
  expect(kept).toMatchObject({ title: 'Bridge shut', url: 'https://valley.example/', text: '', leftOutCount: 0 })
  expect(kept?.files.map(({ name }) => name)).toEqual(['a.txt'])
})

it('takes a hundred files and counts the rest', async () => {
  const files = Array.from({ length: 103 }, (_, index) => new File(['words'], `${index}.txt`))
  await answerShare(posted(files.map((file) => ['files', file])), '/')
  const [kept] = await waitingShares()
  expect(kept?.files).toHaveLength(100)
  expect(kept?.leftOutCount).toBe(3)
})

it('says so where what was posted is no form', async () => {
  const request = new Request('https://desk.example/receive', { method: 'POST', body: 'words' })
  const response = await answerShare(request, '/')
  expect(response.headers.get('location')).toMatch(/#\/receive\/not-kept$/u)
  expect(await waitingShares()).toEqual([])
})
