/** What every action works with: the database, the clock, ids and the checker's name, handed in by `main.tsx`. */
import { createContext, useContext } from 'react'
import type { Instant } from '../core/ids'
import type { Database } from '../platform/storage/database'

export type Desk = {
  readonly database: Database
  readonly now: () => Instant
  /** A new UUID. The caller says what it names. */
  readonly newId: <Id extends string>() => Id
}

/** The desk of this machine: the system's clock and random ids. */
export function deskOn(database: Database): Desk {
  return {
    database,
    now: () => new Date().toISOString(),
    newId: <Id extends string>() => crypto.randomUUID() as string as Id,
  }
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

/** The desk. Throws outside a `DeskProvider`: a bug. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk outside DeskProvider')
  return desk
}
