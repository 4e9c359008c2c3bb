import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { importForm, keepForm } from '../../../src/app/actions/draft'
import { cancelImport, importSources, pauseImport } from '../../../src/app/actions/importSources'
import { closeImport, useImporting } from '../../../src/app/state/importing'
import { editForm, emptyForm, nameForm, pasteIntoForm, useReceiving } from '../../../src/app/state/receiving'
import { dropDraft, holdNewDraft, keepDraft, keptDrafts, takeLeftDraft } from '../../../src/platform/receive/keptDrafts'
import { deskForTest } from '../actions/deskForTest'

// Readers start in workers, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 })
const SOON = { timeout: 20_000 }

const TEXT = 'The bridge over the Linde closed at noon on Tuesday, the council said.'

let desk: ReturnType<typeof deskForTest>
let stop: () => void = () => undefined
beforeEach(async () => {
  for (const { id } of await keptDrafts()) await dropDraft(id)
  desk = deskForTest()
})
afterEach(async () => {
  emptyForm()
  stop()
  closeImport()
  useImporting.setState({ items: [], storyId: null })
  await desk.close()
})

const form = () => useReceiving.getState().form

/** A draft as a tab that is gone left it, or one that is still open. */
async function leave(text: string, { isHeld = false } = {}): Promise<string> {
  const { id, letGo } = await holdNewDraft()
  const at = new Date().toISOString()
  await keepDraft({ id, at, text, html: null, wasFormatted: false, title: '', outlet: '' })
  if (!isHeld) letGo()
  return id
}

describe('drafts on the device', () => {
  it('are taken up newest first, each by one tab, and never one that is held', async () => {
    await leave('oldest')
    await leave('held', { isHeld: true })
    await leave('newest')
    const first = await takeLeftDraft()
    const second = await takeLeftDraft()
    expect([first?.draft.text, second?.draft.text]).toEqual(['newest', 'oldest'])
    expect(await takeLeftDraft()).toBe(null)
    first?.held.letGo()
    await expect.poll(async () => (await takeLeftDraft())?.draft.text, SOON).toBe('newest')
  })
})

describe('the form', () => {
  it('is kept whole as it is typed, and gone from the device once it is emptied', async () => {
    stop = keepForm()
    pasteIntoForm({ text: TEXT, html: `<p>${TEXT}</p>` })
    nameForm({ title: 'Bridge closed' })
    nameForm({ outlet: 'River Post' })
    await expect
      .poll(keptDrafts, SOON)
      .toMatchObject([{ text: TEXT, html: `<p>${TEXT}</p>`, title: 'Bridge closed', outlet: 'River Post' }])
    for (const end of ['Mon', 'Monday', 'Monday.']) editForm(`${TEXT} ${end}`)
    await expect.poll(keptDrafts, SOON).toMatchObject([{ text: `${TEXT} Monday.`, html: null, wasFormatted: true }])
    emptyForm()
    await expect.poll(keptDrafts, SOON).toEqual([])
  })

  it('keeps a title alone', async () => {
    stop = keepForm()
    nameForm({ title: 'Bridge' })
    await expect.poll(keptDrafts, SOON).toMatchObject([{ title: 'Bridge', text: '' }])
  })

  it('is filled with what a closed tab left, but not over words', async () => {
    await leave('left by another tab')
    pasteIntoForm({ text: TEXT, html: null })
    stop = keepForm()
    await expect.poll(async () => (await keptDrafts()).length, SOON).toBe(2)
    expect(form().text).toBe(TEXT)
    stop()
    emptyForm()
    stop = keepForm()
    await expect.poll(() => form().text, SOON).toBe('left by another tab')
    expect(form().isFromBefore).toBe(true)
    expect(await keptDrafts()).toHaveLength(1)
  })

  it('is filled with what a tab lets go of some moments after this one began', async () => {
    const { id, letGo } = await holdNewDraft()
    await keepDraft({ id, at: '', text: TEXT, html: null, wasFormatted: false, title: '', outlet: '' })
    stop = keepForm()
    setTimeout(letGo, 300)
    await expect.poll(() => form().text, SOON).toBe(TEXT)
  })

  it('is gone from the device once it is imported', async () => {
    stop = keepForm()
    pasteIntoForm({ text: TEXT, html: null })
    nameForm({ title: 'Bridge closed' })
    await expect.poll(keptDrafts, SOON).toHaveLength(1)
    const imported = importForm(desk, null)
    expect(form().text).toBe('')
    await imported
    const [article] = await desk.database.articles.toArray()
    expect(article?.metadata.title.value).toBe('Bridge closed')
    await expect.poll(keptDrafts, SOON).toEqual([])
  })

  it('is there again where its import is cancelled, on the device all the while', async () => {
    stop = keepForm()
    pasteIntoForm({ text: TEXT, html: null })
    nameForm({ outlet: 'River Post' })
    await expect.poll(keptDrafts, SOON).toHaveLength(1)
    const [before] = await keptDrafts()
    const first = importSources(desk, null, [{ kind: 'file', name: 'a.txt', file: new File([TEXT], 'a.txt') }])
    pauseImport()
    const imported = importForm(desk, null)
    expect(await keptDrafts()).toEqual([before])
    cancelImport()
    await Promise.all([first, imported])
    await expect.poll(form, SOON).toMatchObject({ text: TEXT, outlet: 'River Post' })
    expect(await keptDrafts()).toEqual([before])
    expect(await desk.database.articles.count()).toBe(0)
  })

  it('says so where the device has no room', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    stop = keepForm()
    pasteIntoForm({ text: TEXT, html: null })
    await expect.poll(() => useReceiving.getState().isFormKept, SOON).toBe(false)
    expect(form().text).toBe(TEXT)
    open.mockRestore()
    editForm(`${TEXT} Later.`)
    await expect.poll(() => useReceiving.getState().isFormKept, SOON).toBe(true)
    warn.mockRestore()
  })
})
