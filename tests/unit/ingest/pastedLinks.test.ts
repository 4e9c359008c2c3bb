import { expect, it } from 'vitest'
import { sourceFromLink, sourceFromLinkedWords } from '../../../src/app/actions/receiveShares'
import { NO_WORDS } from '../../../src/app/state/receiving'
import { ingestPaste } from '../../../src/platform/ingest/ingest'

const LINK = 'https://valley.example/dam'

it.each([`Dam leak: engineers warn\n${LINK}`, `Dam leak: engineers warn ${LINK}#:~:text=Dam%20leak`, LINK])(
  'refuses %j as a link',
  async (text) => {
    expect(await ingestPaste({ text, html: null })).toEqual({ ok: false, reason: 'linkOnly' })
  },
)

it('reads a headline all the same where a person says so, and its link as the address', async () => {
  const form = { ...NO_WORDS, text: `Dam leak: engineers warn\n${LINK}`, outlet: 'Valley Post' }
  const result = await ingestPaste(sourceFromLink(form).paste)
  expect(result).toMatchObject({
    ok: true,
    value: {
      text: 'Dam leak: engineers warn',
      metadata: { url: { value: LINK }, outlet: { value: 'Valley Post', source: 'person' } },
    },
  })
})

it('reads one shared paragraph with the address that it is from', async () => {
  const text = `"The berths stay closed," the director of Valley Dam said on Tuesday. ${LINK}`
  const result = await ingestPaste(sourceFromLinkedWords('', text, LINK).paste)
  expect(result).toMatchObject({
    ok: true,
    value: {
      text: '"The berths stay closed," the director of Valley Dam said on Tuesday.',
      metadata: { url: { value: LINK } },
    },
  })
})
