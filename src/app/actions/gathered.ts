/** How much is gathered at most, by a measure of the caller's, and for how long before it is handed on. */
export type Lot<Item> = {
  readonly mostWeight: number
  readonly weightOf: (item: Item) => number
  readonly waitMs: number
}

/**
 * What `source` gives in lots: what comes within `waitMs`, or while the lot before is worked on. The source is asked
 * while nobody waits, until a lot is full. Throws what the source throws, after what came before it.
 */
export async function* gathered<Item>(
  source: AsyncGenerator<Item, void>,
  { mostWeight, weightOf, waitMs }: Lot<Item>,
): AsyncGenerator<readonly Item[], void> {
  let lot: Item[] = []
  let weight = 0
  let isOver = false
  let isFirst = true
  let wake: (() => void)[] = []
  const change = (): void => {
    const woken = wake
    wake = []
    for (const goOn of woken) goOn()
  }
  const isChanged = (): Promise<void> => new Promise((resolve) => wake.push(resolve))
  const isFull = (): boolean => weight >= mostWeight
  const pull = async (): Promise<void> => {
    for await (const item of source) {
      lot.push(item)
      weight += weightOf(item)
      change()
      while (isFull() && !isOver) await isChanged()
      if (isOver) return
    }
  }
  const pulled = pull().finally(() => {
    isOver = true
    change()
  })
  pulled.catch(() => undefined) // thrown on below
  try {
    for (;;) {
      while (lot.length === 0 && !isOver) await isChanged()
      if (lot.length === 0) break
      let isLate = isFirst // whoever gives one wants to see it
      isFirst = false
      const timer = setTimeout(() => {
        isLate = true
        change()
      }, waitMs)
      while (!isFull() && !isOver && !isLate) await isChanged()
      clearTimeout(timer)
      const given = lot
      ;[lot, weight] = [[], 0]
      change()
      yield given
    }
    await pulled
  } finally {
    isOver = true
    change()
  }
}
