/** Addresses of articles: when two of them name one page. */

/** Parameters by which links are counted, not pages told apart. */
const COUNTING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|smid|ocid|at_\w+|amp)$/iu

/**
 * An address without what does not tell one page from another: scheme, `www.`, fragment, counting parameters, the
 * slash at its end and the marks of a mobile or AMP copy. Null where it names no article, as a front page does, or is
 * no address of the web.
 */
export function canonicalAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const host = url.hostname.replace(/^(?:www|m|mobile|amp)\./u, '')
  const path = url.pathname
    .replace(/^\/amp(?=\/)/u, '')
    .replace(/(?:\/amp)?\/*$/u, '')
    .replace(/\/index\.\w+$/u, '')
  const parameters = new URLSearchParams([...url.searchParams].filter(([name]) => !COUNTING.test(name)))
  parameters.sort()
  const query = parameters.toString()
  if (path === '' && query === '') return null
  return `${host}${path}${query === '' ? '' : `?${query}`}`
}

/** The host of an address without `www.`; null where there is none. */
export function hostOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  return new URL(address).hostname.replace(/^www\./u, '') || null
}
