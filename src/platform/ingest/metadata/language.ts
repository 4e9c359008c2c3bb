/** The language of a text, worked out from its words; the detector is loaded when first asked for. */
import type { Certainty } from '../../../core/article/article'

/** Enough to tell, and a long article costs no more than a short one. */
const SAMPLE_CHARACTERS = 3000

/** BCP 47, as `en`; null where the detector has no opinion. */
export async function languageOf(text: string): Promise<{ language: string; certainty: Certainty } | null> {
  const { eld } = await import('eld/extrasmall')
  const result = eld.detect(text.slice(0, SAMPLE_CHARACTERS))
  if (result.language === '') return null
  return { language: result.language, certainty: result.isReliable() ? 'fairlySure' : 'unsure' }
}
