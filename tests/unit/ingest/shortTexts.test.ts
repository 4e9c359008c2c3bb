import { expect, it } from 'vitest'
import { wordCount } from '../../../src/platform/ingest/clean/shape'
import { ingestPaste } from '../../../src/platform/ingest/ingest'

async function read(text: string) {
  const result = await ingestPaste({ text, html: null })
  if (!result.ok) return { refused: result.reason }
  return { title: result.value.metadata.title.value, body: result.value.text }
}

const ZH = '市政府说，十二艘船留在港口外面，等到下周才能进港，因为码头在修理。船长们说他们等得太久了。'
const JA = '市は、十二隻の船が港の外で待っていると述べた。船長たちは長く待ちすぎたと言う。'
const HI = 'बंदरगाह सोमवार को बंद हो गया है। बारह जहाज बाहर इंतजार कर रहे हैं।'
const EN = 'The harbour closes on Monday, the council told us yesterday. Twelve ships wait outside.'

it.each([
  ['zh, one short sentence', '港口关闭', '港口星期一关闭，船只等待。'],
  ['zh', '港口关闭', ZH],
  ['ja, one short sentence', '港が閉鎖', '港は月曜日に閉鎖される。'],
  ['ja', '港が閉鎖', JA],
  ['en', 'Harbour closes', EN],
  ['en, and a greeting below', 'Harbour closes', `Dear Readers\n\n${EN}`],
])('takes a title line above a text for the title: %s', async (_, title, body) => {
  expect(await read(`${title}\n\n${body}`)).toEqual({ title, body })
})

it.each([
  ['a Chinese sentence', '港口星期一关闭，船只在外面等待。', ZH],
  ['a quoted Chinese sentence', '她说：“港口星期一关闭，船只在外面等待。”', ZH],
  ['a Japanese sentence', '港は月曜日に閉鎖される。', JA],
  ['a sentence in Hindi', 'नगर परिषद ने कल यह बताया।', HI],
  ['a greeting', 'Hello Astrid,', EN],
  ['a greeting to all', 'Dear all,', EN],
  ['a Chinese greeting', '亲爱的读者，', ZH],
])('leaves what is no title in the text: %s', async (_, first, body) => {
  expect(await read(`${first}\n\n${body}`)).toEqual({ title: null, body: `${first}\n\n${body}` })
})

it('still sets an appeal to readers aside', async () => {
  const text = `Harbour closes\n\nDear readers, we need your help. Donate today.\n\n${EN}`
  expect(await read(text)).toEqual({ title: 'Harbour closes', body: EN })
})

it.each([
  ['th', 'ท่าเรือปิดวันจันทร์ เรือรออยู่ข้างนอก', 8],
  ['zh', '港口星期一关闭，船只等待。', 6],
  ['en', 'The harbour closes on Monday.', 5],
])('reckons the words of a short text: %s', async (_, text, count) => {
  expect(wordCount(text)).toBe(count)
  expect(await read(text)).toEqual({ title: null, body: text })
})
