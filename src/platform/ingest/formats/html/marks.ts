/**
 * What the markup calls a part of a page: by element, role, microdata, and the words in class names and ids, which are
 * English or nearly so whatever language the page is in.
 */
import { isRunningText } from '../../clean/shape'
import { elementsWithin, type Mark, type PageElement, type PageParent } from './tree'
import { WORDLESS } from './wordless'

/** Words of a class or id, whole: `news-letter` is not `news`, `uncaptioned` is no caption. */
const words = (names: string): RegExp => new RegExp(`(?:^|[^a-z])(?:${names})(?:s|es|ed)?(?=$|[^a-z])`, 'u')

const CONSENT = words(
  'cookie|cookies?bar|consent|gdpr|ccpa|onetrust|didomi|usercentrics|cmp-?(?:container|banner|box|wrapper|ui|modal)|cookiebot|sourcepoint|privacy[-_]?(?:banner|manager|center)',
)
const CAPTION = words(
  'caption|figcaption|captiontext|image[-_]?(?:text|info|credit|description|source|meta)|photo[-_]?(?:text|credit|caption|desc|info)|media[-_]?(?:text|info|credit)|contentimage|newsitem-image|lightbox|gallery-?items?|pict(?:ure)?[-_]?(?:text|credit|src|source)|bildunterschrift|bildtext|bildquelle|imgbox[a-z]?|credits?|copyright|legend|wp-caption',
)
const FURNITURE = words(
  [
    'newsletter|news-?letter|subscri(?:be|ber|ption)|sign-?up|signin|sign-in|log-?in|register|registration|reg-form|paywall-?(?:box|banner|message)|offer|identity|blocker|promo|promoted|promotion|sponsor|sponsored|partner|advert|advertisement|advertising|ad|ads|adbox|banner|affiliate|product-card',
    'related|relatedposts?|recommend|recommended|recommendation|recirculation|read-?more|more-?(?:news|stories|on|from|articles)|also-?read|teaser|teaserlist|most-?(?:read|popular)|popular|trending|outbrain|taboola|list-widget|card|link-?list|jump-?label-?list|toc|table-of-contents|inhaltsverzeichnis',
    'share|sharing|sharebar|share-?(?:bar|buttons?|tools?)|shariff|social|social-?(?:bar|share|media|links?)|follow|follow-?us|addtoany|telegram|whatsapp|tooltip|popover|toast|modal|dialog|overlay|app-?(?:banner|promo)|appbottomrgt|push-?notification',
    'comment|disqus|discussion|feedback|poll|survey|quiz|vote|voting|rating|reactions?|utility|toolbar|tools|print|bookmark|player|audio-?player|video-?player|read-?aloud|embed-?(?:wrapper|consent|placeholder|blocked)|do-display-embed',
    'author-?(?:bio|box|info|card|description|profile)|about-?(?:the-?)?author|biography|author__bio(?:graphy)?|bio|contributor|post-?meta|single-?post-?meta|article-?meta|meta-?data|tag|tags|tag-?list|taglist|topic-?list|keywords|categories|category|breadcrumb|breadcrumbs|article-?tag|disclaimer|disclaimerlong|info-?box|fact-?box|correction-form|copyright-notice|footer|foot|sidebar|rail|aside|widget|nav|navigation|menu|pagination|reading-?time|published-date|publish-?date|date-?line',
    'twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed',
    'visually-?hidden|sr-?only|screen-?reader|screen-reader-text|d-none|hidden|hide|is-hidden|u-hidden|noprint|no-print',
  ].join('|'),
)
/** Names that hold one of those words and mean something else. */
const NOT_SO =
  /(?<![a-z])(?:has|with|without|js)-|(?<![a-z])no-(?!print)|tag-?switch|is-layout|--?type-|main-content|ad-free|hide-on|hidden-(?:xs|sm|md|lg|print|mobile|desktop)|(?:md|sm|lg|xl|print|max-[a-z]+):|overflow-hidden|backface/u
const ROLES =
  /^(?:dialog|alertdialog|alert|navigation|complementary|contentinfo|search|banner|toolbar|menu|tooltip|status)$/iu
const ELEMENTS = new Set('aside button dialog footer form label legend nav select'.split(' '))
const ITEMS = /^(?:comment|author|publisher|image|video|keywords|aggregateRating|offers)$/iu

/** A wrapper around the page may say that its reader has been asked for consent; a form that asks holds none of these. */
const OF_PAGES = new Set('article h1 main'.split(' '))

/** What class names and an id say, whatever element has them. */
type Named = { readonly isConsent: boolean; readonly isCaption: boolean; readonly isFurniture: boolean }
const UNNAMED: Named = { isConsent: false, isCaption: false, isFurniture: false }
/** Pages repeat theirs a hundred times; ids that are numbered do not fill the memory. */
const KNOWN_NAMES = 5_000
const knownNames = new Map<string, Named>()

/** Hidden from readers; not so what only a script shows: parts that a server streams, paragraphs behind a paywall. */
export function isHidden(element: PageElement): boolean {
  const isSaid = element.hasAttribute('hidden') || (element.hasAttribute('style') && element.style.display === 'none')
  return isSaid && !element.id.startsWith('S:') && !holdsParagraphs(element)
}

function holdsParagraphs(element: PageElement): boolean {
  if (foundMark(element) !== null) return false
  // By the name first: the text of an element is put together each time that it is asked for.
  const running = element.children.filter((child) => child.localName === 'p' && isRunningText(child.textContent))
  return running.length > 1
}

/** The mark of one element, regardless of those around it; null for none. The element keeps it: it is asked for often. */
export function markOf(element: PageElement): Mark | null {
  if (element.mark === undefined) element.mark = foundMark(element)
  return element.mark
}

/**
 * The outermost mark between a block and the `container` it stands in, the container's own left out. An element that
 * `isOwn` holds too much of the article to be anything else, whatever it is called.
 */
export function markWithin(
  element: PageElement,
  container: PageParent,
  isOwn: (element: PageElement) => boolean,
): Mark | null {
  let outermost: Mark | null = null
  let isQuoted = false
  for (let at: PageElement | null = element; at !== null && at !== container; at = at.parentElement) {
    isQuoted ||= at.localName === 'blockquote'
    // A quotation set as a figure is no picture.
    const mark = isOwn(at) || (isQuoted && at.localName === 'figure') ? null : markOf(at)
    if (mark === 'consent') return mark
    if (mark !== null && outermost !== 'caption') outermost = mark
  }
  return outermost
}

function foundMark(element: PageElement): Mark | null {
  const name = element.localName
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return null
  if (name === 'figure' || name === 'figcaption') return 'caption'
  const named = namedOf(element)
  if (named.isConsent && elementsWithin(element, OF_PAGES).length === 0) return 'consent'
  if (named.isCaption) return 'caption'
  if (WORDLESS.has(name) || ELEMENTS.has(name)) return 'furniture'
  if (ROLES.test(element.getAttribute('role') ?? '')) return 'furniture'
  if (ITEMS.test(element.getAttribute('itemprop') ?? '')) return 'furniture'
  return named.isFurniture ? 'furniture' : null
}

function namedOf({ className, id }: PageElement): Named {
  if (className === '' && id === '') return UNNAMED
  const names = `${className} ${id}`
  const before = knownNames.get(names)
  if (before !== undefined) return before
  const tokens = tokensOf(names)
  const named = {
    isConsent: CONSENT.test(tokens),
    isCaption: CAPTION.test(tokens),
    isFurniture: FURNITURE.test(tokens),
  }
  if (knownNames.size >= KNOWN_NAMES) knownNames.clear()
  knownNames.set(names, named)
  return named
}

/** Class names and id in small letters, camel case parted, less those that mean something else. */
function tokensOf(names: string): string {
  return names
    .split(/\s+/u)
    .filter((token) => !NOT_SO.test(token))
    .join(' ')
    .replace(/(?<=[a-z])(?=[A-Z])/gu, '-')
    .toLowerCase()
    .replaceAll('__', '-')
    .replaceAll('_', '-')
}
