import { expect, it } from 'vitest'
import { heard } from '../../../src/platform/workers/heard'

const after = <Value>(ms: number, value: Value) => new Promise<Value>((resolve) => setTimeout(() => resolve(value), ms))
const never = () => new Promise<never>(() => undefined)

it('waits for an answer as long as the worker hears', async () => {
  expect(await heard({ hear: () => after(20, undefined) }, after(400, 'found'), 100)).toBe('found')
})

it('gives a worker up that hears nothing', async () => {
  expect(await heard({ hear: never }, never(), 100)).toBe('silent')
})

it('notices one that stops hearing on its way', async () => {
  let asked = 0
  const hear = () => (asked++ === 0 ? after(0, undefined) : never())
  expect(await heard({ hear }, never(), 100)).toBe('silent')
  expect(asked).toBe(2)
})

it('passes on what the worker throws', async () => {
  const fails = after(20, null).then(() => {
    throw new Error('a text too many')
  })
  await expect(heard({ hear: () => after(5, undefined) }, fails, 100)).rejects.toThrow('a text too many')
})
