import type { ComponentProps } from 'react'

/**
 * A part of a table by its role, laid out as a table where there is room and as running text where there is not.
 *
 * Not table elements: a browser forgets what they mean once a narrow window gives them another `display`.
 */
export function TablePart({
  part,
  ...rest
}: ComponentProps<'div'> & { part: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell' }) {
  return <div {...rest} role={part} />
}
