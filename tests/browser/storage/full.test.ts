import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { setClaimStatus } from '../../../src/app/actions/setClaimStatus'
import { addedArticle, deskForTest } from '../actions/deskForTest'

let desk: ReturnType<typeof deskForTest>
beforeEach(() => {
  desk = deskForTest()
})
afterEach(() => {
  vi.restoreAllMocks()
  return desk.close()
})

it('refuses in words when the browser gives no more space, and loses nothing', async () => {
  const place = {
    ...(await addedArticle(desk, null, 'Herald', ['The bridge closed at noon.'])),
    span: { start: 0, end: 26 },
  }
  const made = await makeClaim(desk, { ...place, status: 'verified' })
  if (!made.ok) throw new Error(made.reason)
  const claims = await desk.database.claims.toArray()
  const mentions = await desk.database.mentions.toArray()
  const eventCount = await desk.database.events.count()

  // The disk is full at the last write of the transaction, when claim and mention are already in it.
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await makeClaim(desk, { ...place, status: 'disputed' })).toEqual({ ok: false, reason: 'storageFull' })
  expect(await desk.database.claims.toArray()).toEqual(claims)
  expect(await desk.database.mentions.toArray()).toEqual(mentions)
  expect(await desk.database.events.count()).toBe(eventCount)

  vi.restoreAllMocks()
  const again = await setClaimStatus(desk, { storyId: place.storyId, claimIds: [made.value], status: 'disputed' })
  expect(again).toEqual({ ok: true, value: 1 })
})
