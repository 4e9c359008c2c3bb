/** An address of the web in its one normal spelling; null for what is none, so that nothing runs or resolves by mistake. */
export function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
