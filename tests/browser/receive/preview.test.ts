import { expect, it } from 'vitest'
import { previewOf } from '../../../src/app/actions/receivePreview'

it.each([
  ['Chinese', '港口星期一关闭，船只等待。\n\n市政府说，十二艘船留在港口外面。', 13],
  ['English', 'The harbour closed on Monday.\n\nTwelve ships wait outside, the town says.', 12],
])('counts the words of what arrived in %s', async (_, text, wordCount) => {
  const source = { kind: 'paste', name: 'Harbour', paste: { text, html: null } } as const
  const preview = await previewOf(source, new AbortController().signal)
  expect(preview).toMatchObject({ ok: true, value: { kind: 'article', wordCount } })
})
