/**
 * Words of the paste form that are not imported yet, kept on the device across reloads.
 *
 * Each tab keeps a draft of its own and holds its name, so that no tab writes over another's. What no tab holds is taken
 * up by the next one. A database of its own, as arrivals have.
 */
import { holdName } from '../storage/namedLock'
import { deviceStore, settled } from './deviceStore'

/** What the form holds, as the form keeps it. `at` is the instant of the last change. */
export type Draft = {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly html: string | null
  readonly wasFormatted: boolean
  readonly title: string
  readonly outlet: string
}

/** A draft that this tab holds; nobody else takes it up before it lets go. */
export type HeldDraft = { readonly id: Draft['id']; readonly letGo: () => void }

const withStore = deviceStore('claimdesk-drafts', 'drafts')

/** Keeps a draft in place of what it was before. Rejects where the browser gives no space. */
export async function keepDraft(draft: Draft): Promise<void> {
  await withStore('readwrite', (store) => settled(store.put(draft)))
}

/** Forgets a draft. */
export async function dropDraft(id: Draft['id']): Promise<void> {
  await withStore('readwrite', (store) => settled(store.delete(id)))
}

/** A name for a new draft, held. */
export async function holdNewDraft(): Promise<HeldDraft> {
  const id = crypto.randomUUID()
  const letGo = await holdName(nameOf(id))
  if (letGo === null) throw new Error('a new name that is taken')
  return { id, letGo }
}

/** What is kept, held or not, oldest first. */
export function keptDrafts(): Promise<Draft[]> {
  return withStore('readonly', (store) => settled(store.index('at').getAll() as IDBRequest<Draft[]>))
}

/** The newest draft that no tab holds, and a hold on it; null where there is none. */
export async function takeLeftDraft(): Promise<{ readonly held: HeldDraft; readonly draft: Draft } | null> {
  const ids = (await keptDrafts()).map(({ id }) => id).reverse()
  for (const id of ids) {
    const letGo = await holdName(nameOf(id))
    if (letGo === null) continue
    // Whoever held it may have changed or forgotten it last.
    const draft = await withStore('readonly', (store) => settled(store.get(id) as IDBRequest<Draft | undefined>))
    if (draft !== undefined) return { held: { id, letGo }, draft }
    letGo()
  }
  return null
}

function nameOf(id: Draft['id']): string {
  return `claimdesk-draft ${id}`
}
