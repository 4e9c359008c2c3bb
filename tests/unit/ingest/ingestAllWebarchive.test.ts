import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { archiveOf, plistOf } from './webarchiveFiles'
import { LEAD, pageOf, SECOND, stepsOf, THIRD, told } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

describe('a page as Safari saves it', () => {
  it('is read with the address where it was saved', async () => {
    const [step] = await stepsOf(archiveOf(pageOf('Bridge stays shut')), 'Bridge.webarchive')
    if (step?.kind !== 'read' || !step.result.ok) throw new Error('refused')
    expect(step.result.value.text).toBe([LEAD, SECOND, THIRD].join('\n\n'))
    expect(step.result.value.metadata).toMatchObject({
      title: { value: 'Bridge stays shut' },
      url: { value: 'https://herald.example/bridge' },
    })
  })

  it.each([
    ['a link', 'linkOnly', plistOf({ URL: 'https://herald.example/bridge' })],
    ['something else', 'damaged', plistOf({ Name: 'preferences' })],
    ['a list of nothing', 'damaged', new TextEncoder().encode('bplist00')],
  ])('is not what %s is: %s', async (_, reason, bytes) => {
    expect((await stepsOf(bytes, 'a.webarchive')).map(told)).toEqual([`a.webarchive: ${reason}`])
  })

  it('ends as text or as a refusal whatever byte is changed (seeded 20240524)', async () => {
    const whole = archiveOf(pageOf('Bridge stays shut'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 9 }),
        async (changes) => {
          const bytes = Uint8Array.from(whole)
          for (const [at, value] of changes) bytes[at] = value
          const [step] = await stepsOf(bytes, 'a.webarchive')
          expect(step?.kind === 'read' && !step.result.ok ? step.result.reason : 'text').not.toBe('unreadable')
        },
      ),
      { seed: 20240524, numRuns: 150 },
    )
  }, 60_000)
})
