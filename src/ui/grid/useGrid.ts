import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type GridPlace, isTypingIn, placeAfter } from './gridKeys'

/** Where the tab stop is, by what outlives sorting: the key of the row. */
export type KeptPlace = { readonly key: string; readonly column: number }

/** What a grid needs to know about its rows. Row 0 is the header; row `n` is `rowKeys[n - 1]`. */
type Grid = {
  readonly rowKeys: readonly string[]
  readonly startColumn?: number
  /** The place to come back to, brought into sight and given the focus unless something else has it. */
  readonly start?: KeptPlace | null
  /** Told of every place in a row of `rowKeys`, for `start` of the next visit. */
  readonly onPlace?: (place: KeptPlace) => void
  /** Rows that PageUp and PageDown move by. */
  readonly pageRows?: number
  /** Brings a row into sight; row 0 is always in sight. */
  readonly reveal: (row: number) => void
  /** Asked first; true says that the key was used. */
  readonly onKey?: (event: KeyboardEvent, place: GridPlace, moveTo: (place: GridPlace) => void) => boolean
}

/**
 * The keyboard of an ARIA grid with virtualised rows: one tab stop, moved by arrows, Home, End, PageUp, PageDown.
 *
 * The place follows its row by key when rows are sorted, filtered or changed; when its row goes, the next one takes the
 * focus. The owner must keep row `place.row` rendered, scrolled away or not, and spread `cellProps` on what takes the
 * focus in each cell. Source: the grid pattern of the ARIA Authoring Practices.
 */
export function useGrid({ rowKeys, startColumn = 0, start = null, onPlace, pageRows = 10, reveal, onKey }: Grid) {
  const root = useRef<HTMLDivElement>(null)
  const focused = useRef<Element | null>(null)
  const rows = useMemo(() => new Map(rowKeys.map((key, index) => [key, index + 1])), [rowKeys])
  const [kept, setKept] = useState<GridPlace & { readonly key: string | null }>(() => {
    const row = start === null ? undefined : rows.get(start.key)
    return start === null || row === undefined ? { row: 1, column: startColumn, key: null } : { ...start, row }
  })
  const isFocusWanted = useRef(kept.key !== null && document.activeElement === document.body)
  const isRevealWanted = useRef(kept.key !== null)

  const known = kept.key === null ? undefined : rows.get(kept.key)
  const row = known ?? Math.min(kept.row, rowKeys.length)
  const place: GridPlace = { row, column: kept.column }

  function keep({ row, column }: GridPlace): void {
    const key = rowKeys[row - 1] ?? null
    setKept({ row, column, key })
    if (key !== null) onPlace?.({ key, column })
  }

  // After every render: what was asked for may only now be there, what had the focus may be gone.
  useLayoutEffect(() => {
    if (focused.current !== null && !focused.current.isConnected) {
      focused.current = null
      isFocusWanted.current = document.activeElement === document.body
    }
    if (!isFocusWanted.current) return
    const target = root.current?.querySelector<HTMLElement>(cellSelector(place))
    if (!target) return
    isFocusWanted.current = false
    target.focus({ preventScroll: true })
  })
  useEffect(() => {
    if (isRevealWanted.current) reveal(place.row)
    isRevealWanted.current = false
  })

  function moveTo(next: GridPlace): void {
    isFocusWanted.current = true
    keep(next)
    if (next.row > 0) reveal(next.row)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.nativeEvent.isComposing || isTypingIn(event.target)) return
    if (onKey?.(event, place, moveTo)) {
      event.preventDefault()
      return
    }
    const next = placeAfter(event, place, { rowCount: rowKeys.length, pageRows, columnsOf: visibleColumns })
    if (next === null) return
    event.preventDefault()
    moveTo(next)
  }

  /** Columns of a rendered row that can be seen: a narrow window hides some. The header may be hidden altogether. */
  function visibleColumns(row: number): number[] {
    const cells = root.current?.querySelectorAll<HTMLElement>(`[data-cell^="${row}:"]`) ?? []
    const seen = [...cells].filter((cell) => cell.getClientRects().length > 0)
    return seen.map((cell) => Number(cell.dataset.cell?.split(':')[1])).sort((a, b) => a - b)
  }

  return {
    place,
    /** Whether somebody was in the grid: before that no cell is the current one. */
    isEntered: kept.key !== null || kept.row === 0,
    gridProps: {
      ref: root,
      onKeyDown,
      onFocus: (event: FocusEvent) => {
        focused.current = event.target
        const cell = event.target.closest<HTMLElement>('[data-cell]')
        const [row, column] = (cell?.dataset.cell ?? '').split(':').map(Number)
        if (
          row !== undefined &&
          column !== undefined &&
          (row !== place.row || column !== place.column || kept.key === null)
        ) {
          keep({ row, column })
        }
      },
      onBlur: () => {
        focused.current = null
      },
    },
    /** The column of the tab stop where it is in `row`, else null. */
    stopIn: (row: number): number | null => (row === place.row ? place.column : null),
  }
}

/** What the focus target of a cell carries; `stop` is what `stopIn` says of its row. */
export function cellProps(row: number, column: number, stop: number | null) {
  return { 'data-cell': `${row}:${column}`, tabIndex: column === stop ? 0 : -1 }
}

function cellSelector({ row, column }: GridPlace): string {
  return `[data-cell="${row}:${column}"]`
}
