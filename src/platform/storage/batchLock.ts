/** Of all tabs only one works on a batch; a tab that dies lets go of it. */
import { holdName } from './namedLock'

/** Takes hold of a batch and returns how to let go; null where another tab holds it. */
export function holdBatch(batchId: string): Promise<(() => void) | null> {
  return holdName(nameOf(batchId))
}

/** Whether some tab, this one included, holds a batch now. */
export async function heldBatches(batchIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query()
  const names = new Set(held.map(({ name }) => name))
  return new Set(batchIds.filter((batchId) => names.has(nameOf(batchId))))
}

function nameOf(batchId: string): string {
  return `claimdesk-import ${batchId}`
}
