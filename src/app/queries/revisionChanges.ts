/** What changed between two texts, worked out beside everything else. */
import { useEffect, useState } from 'react'
import { comparing, type RevisionChanges } from '../../core/revision/compareRevisions'
import { type HeadedVersion, isSameVersion } from '../../core/revision/headedVersion'
import { type NamedChange, naming } from '../../core/revision/namedChanges'
import { inSlices } from '../actions/inSlices'

/**
 * What changed, and once they are worked out the changes by their kind; both undefined until they are there. `share`:
 * about how much of the comparison is done, 0..1.
 */
export type Compared = {
  readonly changes: RevisionChanges | undefined
  readonly named: readonly NamedChange[] | undefined
  readonly share: number
}

/** The versions that were compared. */
type Sides = { readonly old?: HeadedVersion | undefined; readonly now?: HeadedVersion | undefined }

const NOTHING: Compared & Sides = { changes: undefined, named: undefined, share: 0 }

/**
 * Compares two texts in slices, so that a long one keeps no key waiting. Each side is compared anew only when something
 * of it changed, however often its record is read.
 */
export function useRevisionChanges(before: HeadedVersion | undefined, after: HeadedVersion | undefined): Compared {
  const [old, now] = [useSameVersion(before), useSameVersion(after)]
  const [compared, setCompared] = useState<Compared & Sides>(NOTHING)
  useEffect(() => {
    if (old === undefined || now === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    const tell = (share: number) => setCompared({ ...NOTHING, old, now, share })
    const work = async (): Promise<void> => {
      const length = old.text.length + now.text.length
      const changes = await inSlices(telling(comparing(old, now), length / UNITS_A_STEP, tell), signal)
      if (changes === null) return
      setCompared({ old, now, changes, named: undefined, share: 1 })
      const named = await inSlices(naming(old, now, changes), signal)
      if (named !== null) setCompared({ old, now, changes, named, share: 1 })
    }
    void work()
    return () => controller.abort()
  }, [old, now])
  return compared.old === old && compared.now === now ? compared : NOTHING
}

/** The same object for as long as comparing takes it for the same version. */
function useSameVersion(version: HeadedVersion | undefined): HeadedVersion | undefined {
  const [known, setKnown] = useState(version)
  if (known === version || (known && version && isSameVersion(known, version))) return known
  setKnown(version)
  return version
}

/**
 * Code units of both texts a step, about: how many steps it takes depends on what changed, from a third as many for a
 * figure here and there to three times as many where every sentence did. So the share nears its end and never is there.
 */
const UNITS_A_STEP = 100
/** Between two shares that are told, milliseconds: a line that fills needs no more. */
const TELL_MS = 100

/** The same steps, of which `tell` hears how far they are; `expected` is about half of how many there are. */
function* telling<Value>(
  steps: Generator<void, Value, void>,
  expected: number,
  tell: (share: number) => void,
): Generator<void, Value, void> {
  let toldAt = performance.now()
  for (let count = 1; ; count += 1) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - toldAt > TELL_MS) {
      toldAt = performance.now()
      tell(count / (count + expected))
    }
    yield
  }
}
