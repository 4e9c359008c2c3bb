import Dexie, { type DBCore, type Middleware, RangeSet } from 'dexie'

/**
 * For a database that writes by the hundred: live reads, in whichever tab, hear that a table changed, and not which rows
 * of it. Each read adds up the rows of every write that does not touch it, which in an import of a thousand articles
 * costs the page more than the reads themselves; Dexie does the same for fifty rows written at once.
 */
export const coarseChanges: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'coarseChanges',
  level: -2, // beneath what notes the rows, and beneath what keeps values for it
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name)
      return {
        ...table,
        mutate: (request) => {
          const { mutatedParts = {} } = request
          for (const part of Object.keys(mutatedParts)) mutatedParts[part] = new RangeSet(Dexie.minKey, Dexie.maxKey)
          return table.mutate(request)
        },
      }
    },
  }),
}
