import type { Claim } from '../../core/claim/claim'
import { WordsField } from '../../ui/WordsField'
import styles from './ClaimsTable.module.css'

/** The claim's words as a field in their row. */
export function ClaimEditor({ claim, onDone }: { claim: Claim; onDone: (text: string | null) => void }) {
  return (
    <WordsField
      label={`Words of claim ${claim.number}`}
      words={claim.text}
      onDone={onDone}
      className={styles.editor}
      rows={2}
    />
  )
}
