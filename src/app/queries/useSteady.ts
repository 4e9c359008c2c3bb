import { useState } from 'react'

type Steady<Item> = {
  readonly from: readonly Item[] | undefined
  readonly list: readonly Item[] | undefined
  readonly known: ReadonlyMap<string, { readonly key: string; readonly item: Item }>
}

/**
 * `items` with the object of last time for each whose key has not changed, and the list of last time if none has.
 *
 * `idOf` and `keyOf` must not change; the key says everything that matters about an item.
 */
export function useSteady<Item>(
  items: readonly Item[] | undefined,
  idOf: (item: Item) => string,
  keyOf: (item: Item) => string,
): readonly Item[] | undefined {
  const [steady, setSteady] = useState<Steady<Item>>({ from: undefined, list: undefined, known: new Map() })
  if (steady.from === items) return steady.list
  const next = steadied(steady, items, idOf, keyOf)
  setSteady(next)
  return next.list
}

function steadied<Item>(
  { list: before, known }: Steady<Item>,
  from: readonly Item[] | undefined,
  idOf: (item: Item) => string,
  keyOf: (item: Item) => string,
): Steady<Item> {
  if (from === undefined) return { from, list: undefined, known }
  const entries = from.map((item) => {
    const [id, key] = [idOf(item), keyOf(item)]
    const old = known.get(id)
    return [id, old?.key === key ? old : { key, item }] as const
  })
  const list = entries.map(([, { item }]) => item)
  const isSame = before?.length === list.length && list.every((item, at) => item === before[at])
  return { from, list: isSame ? before : list, known: new Map(entries) }
}
