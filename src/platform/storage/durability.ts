/** Whether the browser has promised to keep this site's data, and how much room there is. */

export type Durability = 'kept' | 'mayBeCleared' | 'unknown'

/** What the browser says now, without asking it for anything. */
export async function durability(): Promise<Durability> {
  if (navigator.storage?.persisted === undefined) return 'unknown'
  return (await navigator.storage.persisted()) ? 'kept' : 'mayBeCleared'
}

/** Asks the browser to keep the data. Some browsers ask the person; some decide by themselves and say no. */
export async function askToKeep(): Promise<Durability> {
  if (navigator.storage?.persist === undefined) return 'unknown'
  return (await navigator.storage.persist()) ? 'kept' : 'mayBeCleared'
}
