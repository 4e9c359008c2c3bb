/** Addresses that articles have: pages on the web, nothing that a browser would run or read from the disk. */
import type { Finding } from '../clean/draft'
import { isAddress } from '../clean/shape'
import { finding } from '../metadata/metadata'

/** The address as the URL parser spells it, or null for anything but http and https. */
export function httpAddress(text: string): string | null {
  const trimmed = text.trim()
  if (!/^https?:\/\//iu.test(trimmed) || !URL.canParse(trimmed)) return null
  return new URL(trimmed).href
}

/**
 * Where a page was seen, as a sure finding to go before what the page says: the first of `places` that is on the web.
 * None where the page itself names an address of the same host, which is the one its outlet wants to be known by.
 */
export function addressFindings(places: readonly string[], own: readonly Finding[]): Finding[] {
  const url = places.map(httpAddress).find((place) => place !== null)
  if (url === undefined || url === null) return []
  const said = own.find(({ field }) => field === 'url')?.value
  const isSaid = typeof said === 'string' && URL.canParse(said) && new URL(said).host === new URL(url).host
  return isSaid ? [] : [finding('url', url, 'address', 'sure')]
}

/** A list of more links than these is a text of its own. */
const LINKS = 20
const LINK_CHARACTERS = 2_000
/** The files that systems make of a link dragged to a folder: of Windows, Linux, macOS. */
const SHORTCUT = /^\s*(?:\[(?:InternetShortcut|Desktop Entry|\{[\dA-F-]+\})|<\?xml[^>]*>\s*<!DOCTYPE plist)/iu
const SHORTCUT_TARGET = /^\s*URL\s*=\s*https?:|<key>URL<\/key>\s*<string>https?:/imu

/** Whether a text is nothing but addresses, or the shortcut file that a system makes of one. */
export function isLinkOnly(text: string): boolean {
  if (text.length > LINKS * LINK_CHARACTERS) return false
  if (SHORTCUT.test(text)) return SHORTCUT_TARGET.test(text)
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length > 0 && lines.length <= LINKS && lines.every(isAddress)
}
