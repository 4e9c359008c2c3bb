import { beforeEach, expect, it } from 'vitest'
import { sourceFromPaste, sourcesFromDropped } from '../../../src/app/actions/importFrom'
import { editForm, emptyForm, nameForm, pasteIntoForm, undoPaste, useReceiving } from '../../../src/app/state/receiving'
import { ingestAll } from '../../../src/platform/ingest/ingest'

beforeEach(emptyForm)

const form = () => useReceiving.getState().form
const isBehind = () => useReceiving.getState().formBefore !== null

it('takes a paste behind waiting words out again, with the markup that they had', () => {
  pasteIntoForm({ text: 'Harbour shut.', html: '<p>Harbour shut.</p>' })
  expect(isBehind()).toBe(false)
  pasteIntoForm({ text: 'Ferry stays.', html: '<p>Ferry stays.</p>' })
  expect(form()).toMatchObject({ text: 'Harbour shut.\n\nFerry stays.', html: null })
  expect(isBehind()).toBe(true)
  nameForm({ outlet: 'Valley Post' })
  undoPaste()
  expect(form()).toMatchObject({ text: 'Harbour shut.', html: '<p>Harbour shut.</p>', outlet: 'Valley Post' })
  expect(isBehind()).toBe(false)
})

it.each([
  ['edited', () => editForm('Harbour')],
  ['emptied', emptyForm],
] as const)('takes nothing out of a form that was %s since', (_, change) => {
  pasteIntoForm({ text: 'Harbour shut.', html: null })
  pasteIntoForm({ text: 'Ferry stays.', html: null })
  change()
  const changed = form()
  undoPaste()
  expect(form()).toEqual(changed)
})

it.each([
  [{ title: 'Port', text: 'Harbour shut.' }, 'Port'],
  [{ title: ' ', text: '\nHarbour shut.\n\nFerry stays.' }, 'Harbour shut.'],
  [{ title: '', text: '' }, 'Pasted text'],
])('names a paste after its title or its first line: %j', (words, name) => {
  expect(sourceFromPaste({ html: '<p>x</p>', outlet: '', ...words }).name).toBe(name)
})

it('tells dropped files of one name apart by their folders', async () => {
  const file = new File(['The harbour closes on Monday, the council said.'], 'Note.txt')
  const sources = sourcesFromDropped([
    { path: 'sub/Note.txt', file },
    { path: 'sub/sub2/Note.txt', file },
  ])
  expect(sources.map(({ name }) => name)).toEqual(['sub/Note.txt', 'sub/sub2/Note.txt'])
  for await (const step of ingestAll(file, { shown: 'sub/Note.txt' })) {
    expect(step).toMatchObject({ name: 'sub/Note.txt', result: { value: { original: { fileName: 'Note.txt' } } } })
  }
})
