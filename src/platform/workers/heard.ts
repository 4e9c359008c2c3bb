/** Waiting for a worker that may take long but must not hang: it has to let a message in now and then. */
import { inTime } from './inTime'

/** What a worker answers as soon as it looks at its messages. */
export type Hearing = { readonly hear: () => Promise<void> }

/** Time between two questions, milliseconds: often enough to notice, too seldom to cost. */
const BETWEEN_MS = 1_000

/** What `answer` gives, however long that takes, or `silent` once the worker has let no message in for `silentMs`. */
export async function heard<Value>(
  { hear }: Hearing,
  answer: Promise<Value>,
  silentMs: number,
): Promise<Value | 'silent'> {
  const arrived = answer.then((value) => ({ value }))
  for (;;) {
    const sign = await Promise.race([arrived, inTime(hear(), silentMs)])
    if (sign === 'cutOff') return 'silent'
    const result = sign ?? (await Promise.race([arrived, pause()]))
    if (result !== undefined) return result.value
  }
}

function pause(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), BETWEEN_MS))
}
