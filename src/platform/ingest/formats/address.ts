/** Addresses that articles have: pages on the web, nothing that a browser would run or read from the disk. */

/** The address as the URL parser spells it, or null for anything but http and https. */
export function httpAddress(text: string): string | null {
  const trimmed = text.trim()
  if (!/^https?:\/\//iu.test(trimmed) || !URL.canParse(trimmed)) return null
  return new URL(trimmed).href
}
