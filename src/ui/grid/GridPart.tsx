import type { ComponentProps } from 'react'

/**
 * A part of an ARIA grid by its role.
 *
 * Not table elements: rows that are placed one by one and laid out by CSS grid are no table to a browser, which then
 * forgets what the elements mean. The roles say it instead, and cannot be lost to a `display`.
 */
export function GridPart({
  part,
  ...rest
}: ComponentProps<'div'> & { part: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'gridcell' }) {
  return <div {...rest} role={part} />
}
