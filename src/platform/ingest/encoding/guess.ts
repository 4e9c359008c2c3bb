/** The legacy encoding that bytes look like, by the detector's candidates and by what each would make of them. */

/** The detector's names where WHATWG's labels differ. */
const LABELS: Readonly<Record<string, string>> = { 'ISO-8859-1': 'windows-1252', 'ISO-8859-9': 'windows-1254' }
/** Below this the detector only counts bytes that nothing forbids. */
const CONFIDENCE_FLOOR = 10
const SAMPLE_BYTES = 65_536
/** Letters, spaces, digits and the usual marks; text in the right encoding is little else. */
const PLAUSIBLE = /[\p{L}\p{M}\p{N}\p{P}\s€$£¥°+=<>|~©]/gu
const PLAUSIBLE_SHARE = 0.97
/** Controls that only a wrong table yields. */
const C1 = /[\u0080-\u009f]/u

/** A WHATWG label, or null where nothing makes text of the bytes. */
export async function guessEncoding(bytes: Uint8Array): Promise<string | null> {
  const { analyse } = await import('chardet')
  const candidates = analyse(bytes.subarray(0, SAMPLE_BYTES))
    .filter(({ confidence }) => confidence >= CONFIDENCE_FLOOR)
    .map(({ name }) => LABELS[name] ?? name)
  return candidates.find((label) => makesText(bytes, label)) ?? null
}

function makesText(bytes: Uint8Array, label: string): boolean {
  let text: string
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return false
    throw error
  }
  const plausible = text.match(PLAUSIBLE)?.length ?? 0
  return !C1.test(text) && plausible / text.length >= PLAUSIBLE_SHARE
}
