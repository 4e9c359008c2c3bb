/** Imported HTML down to text and structure: no element that loads, runs, styles or submits, no attribute that does. */
import DOMPurify from 'dompurify'

const TAGS =
  'a abbr address article aside b bdi bdo blockquote br caption center cite code data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  )
/** What Readability and the block reader go by; addresses are needed to tell links, and are never followed. */
const ATTRIBUTES = [
  'class',
  'id',
  'href',
  'rel',
  'role',
  'itemprop',
  'lang',
  'dir',
  'datetime',
  'hidden',
  'aria-hidden',
]

/** Pages that a server streams hold their article in hidden parts (`<div hidden id="S:0">`) that a script would move. */
const STREAMED = /(<div) hidden(?:="")?(?= id="S:)/gu

/** The markup of `dirty` that carries words. The words of unknown elements stay; those of scripts and styles go. */
export function sanitise(dirty: string): string {
  return DOMPurify.sanitize(dirty.replace(STREAMED, '$1'), {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ADD_FORBID_CONTENTS: ['button', 'select', 'textarea', 'object', 'canvas', 'datalist'],
  })
}
