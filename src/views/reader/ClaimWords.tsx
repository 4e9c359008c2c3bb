import { editClaim } from '../../app/state/reader'
import type { Claim } from '../../core/claim/claim'
import { WordsField } from '../../ui/WordsField'
import styles from './ClaimWords.module.css'

/** A claim's words as a field on its card. */
export function ClaimWords({ claim, onWord }: { claim: Claim; onWord: (text: string) => void }) {
  function done(text: string | null): void {
    editClaim(null)
    if (text !== null) onWord(text)
  }
  return (
    <WordsField label={`Words of claim ${claim.number}`} words={claim.text} onDone={done} className={styles.field} />
  )
}
