/** The database: tables of core records, opened through numbered migrations. */
import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Article, Original, Outlet, Reading, Revision, Story } from '../../core/article/article'
import type { Claim, Mention } from '../../core/claim/claim'
import type { Decision } from '../../core/claim/decision'
import type { HistoryEvent } from '../../core/history/event'
import type { Batch, InboxRow, OfferedContent } from './inbox'
import type { Migration } from './migration'
import { initial } from './migrations/001-initial'
import { decisions } from './migrations/002-decisions'
import { inbox } from './migrations/003-inbox'

/** In the order of their versions. To change the schema: a new file, a line here, a stored database in tests/migrations. */
export const MIGRATIONS: readonly Migration[] = [initial, decisions, inbox]

export const DATABASE_NAME = 'claimdesk'

/** A choice or a fact about this device, as the checker's name or the time of the last backup. */
export type Setting = { readonly key: string; readonly value: unknown }

export class Database extends Dexie {
  declare stories: EntityTable<Story, 'id'>
  declare outlets: EntityTable<Outlet, 'id'>
  declare articles: EntityTable<Article, 'id'>
  declare revisions: EntityTable<Revision, 'id'>
  declare originals: EntityTable<Original, 'id'>
  declare claims: EntityTable<Claim, 'id'>
  declare mentions: EntityTable<Mention, 'id'>
  declare decisions: EntityTable<Decision, 'id'>
  declare readings: EntityTable<Reading, 'articleId'>
  declare events: EntityTable<HistoryEvent, 'id'>
  declare settings: Table<Setting, string>
  declare batches: EntityTable<Batch, 'id'>
  declare inbox: EntityTable<InboxRow, 'id'>
  declare offered: EntityTable<OfferedContent, 'id'>

  /** Does not open yet: the first read or write does, or `open()`. */
  constructor(name: string = DATABASE_NAME) {
    // Dexie's cache hands out deep copies: of a thousand articles that costs more than reading them.
    super(name, { cache: 'disabled' })
    for (const { version, stores, upgrade } of MIGRATIONS) {
      const step = this.version(version).stores(stores)
      if (upgrade) step.upgrade(upgrade)
    }
  }
}
