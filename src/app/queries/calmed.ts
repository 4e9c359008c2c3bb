/** Live reads that stay calm in a storm of writes, as an import of a thousand articles is. */
import Dexie, { type Observable } from 'dexie'

/** Two results within this time are a storm, milliseconds: a person's changes come slower. */
const STORM_MS = 300

/** How long a read rests in a storm, milliseconds: a list that grows in steps of a second and a half still reads as growing. */
const REST_MS = 1500

/** And so many times as long as the read took, so that reading a big story over and over leaves the page its time. */
const REST_SHARE = 20
const LONGEST_REST_MS = 10_000

/** No write for so long, or for so many times as long as the read took, and the storm is over: the rest ends early. */
const QUIET_MS = 600
const QUIET_SHARE = 5

/** Something that nobody sees a read change behind; `onRelease` hears when that is over, and returns its own end. */
export type Cover = { readonly isOn: () => boolean; readonly onRelease: (release: () => void) => () => void }

const NO_COVER: Cover = { isOn: () => false, onRelease: () => () => undefined }

type Calm = { readonly stormMs?: number; readonly restMs?: number; readonly cover?: Cover }

/**
 * A live read that gives its first result, and results that come one by one, at once. In a storm it reads again only
 * every `restMs` or so, and once more when the storm is over, so that what it gives last is always what is stored.
 * Under a cover it gives its first result and then rests until the cover is off.
 */
export function calmed<Value>(
  source: Observable<Value>,
  { stormMs = STORM_MS, restMs = REST_MS, cover = NO_COVER }: Calm = {},
): { readonly subscribe: (next: (value: Value) => void, fail: (error: unknown) => void) => { unsubscribe(): void } } {
  return {
    subscribe: (next, fail) => {
      let stop = (): void => undefined
      let lastAt = Number.NEGATIVE_INFINITY
      /** In a storm, one result and then rest. */
      const listen = (isStorm: boolean): void => {
        const askedAt = performance.now()
        let readMs: number | null = null
        const subscription = source.subscribe((value) => {
          const at = performance.now()
          readMs ??= at - askedAt
          if (cover.isOn()) untilReleased()
          else if (isStorm || at - lastAt < stormMs) rest(readMs)
          lastAt = at
          next(value)
        }, fail)
        stop = () => subscription.unsubscribe()
      }
      const rest = (readMs: number): void => {
        stop()
        let isChanged = false
        let quiet: ReturnType<typeof setTimeout> | undefined
        const wake = (isStorm: boolean): void => {
          stop()
          if (cover.isOn()) untilReleased()
          else listen(isStorm)
        }
        const note = (): void => {
          isChanged = true
          clearTimeout(quiet)
          quiet = setTimeout(() => wake(false), Math.max(QUIET_MS, QUIET_SHARE * readMs))
        }
        const longest = Math.min(LONGEST_REST_MS, Math.max(restMs, REST_SHARE * readMs))
        const timer = setTimeout(() => wake(isChanged), longest)
        Dexie.on('storagemutated', note)
        stop = () => {
          Dexie.on.storagemutated.unsubscribe(note)
          clearTimeout(timer)
          clearTimeout(quiet)
        }
      }
      const untilReleased = (): void => {
        stop()
        stop = cover.onRelease(() => {
          stop()
          listen(false)
        })
      }
      listen(false)
      return { unsubscribe: () => stop() }
    },
  }
}
