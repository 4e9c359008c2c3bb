import { useEffect, useRef, useState } from 'react'
import { useOlderOffered } from '../../app/queries/revisionOffered'
import { olderPageWords } from './changeWords'

/** Says of a page that is offered as a new revision that it is older than what is here; nothing where it is not. */
export function OlderOffered({ rowKey, className }: { rowKey: string; className: string | undefined }) {
  const place = useRef<HTMLParagraphElement>(null)
  const [isSeen, setSeen] = useState(false)
  const older = useOlderOffered(rowKey, isSeen)
  useEffect(() => {
    // Of a thousand offers only those that somebody looks at are read.
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    if (place.current !== null) observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <p ref={place} className={older === null ? undefined : className}>
      {older !== null && olderPageWords(older, 'This page', 'the one that is here')}
    </p>
  )
}
