import type { Transaction } from 'dexie'

/** One step of the schema. `stores` lists only the tables that change; `upgrade` rewrites records where needed. */
export type Migration = {
  readonly version: number
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}
