/** What the browser answered about keeping the data; asked for when there is first something worth keeping. */
import { create } from 'zustand'
import { askToKeep, type Durability, durability } from '../../platform/storage/durability'

export const useDurability = create<{ readonly durability: Durability }>(() => ({ durability: 'unknown' }))

/** Reads the present answer at start. */
export async function readDurability(): Promise<void> {
  useDurability.setState({ durability: await durability() })
}

let isAsked = false

/** Asks once a visit, after the first article has come in: a promise for an empty desk would puzzle whoever is asked. */
export async function keepData(): Promise<void> {
  if (isAsked) return
  isAsked = true
  useDurability.setState({ durability: await askToKeep() })
}
