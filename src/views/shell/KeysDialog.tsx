import { closePanel } from '../../app/state/panels'
import { Dialog } from '../../ui/Dialog'
import styles from './KeysDialog.module.css'

const KEYS: readonly [group: string, keys: readonly [what: string, key: string][]][] = [
  [
    'Status',
    [
      ['Verified', '1'],
      ['Unverified', '2'],
      ['Disputed', '3'],
    ],
  ],
  [
    'Reading',
    [
      ['Next, previous sentence', 'j  k'],
      ['Extend by a sentence', 'Shift j  k'],
      ['Extend by a word', 'Shift ← →'],
      ['Next, previous highlight', 'n  p'],
      ['Link the selection to a claim', 'l'],
    ],
  ],
  [
    'Claims',
    [
      ['Accept the suggestion, all of them', 'a  Shift a'],
      ['Reject the suggestion', 'x'],
      ['Edit the claim', 'e'],
      ['Delete the claim', 'Delete'],
      ['Move the start of the highlight', '[  ]'],
      ['Move the end of the highlight', '{  }'],
      ['Move in a table', '← ↑ ↓ →'],
      ['Select a row', 'Space'],
      ['Compare the tellings, in the matrix', 'c'],
      ['Next, previous claim, in Compare', '[  ]'],
      ['Next, previous change between revisions', 'n  p'],
      ['Revisions side by side or in one text', 'v'],
      ['Next, previous plot, in Overview', 'j  k'],
      ['Plot as a table', 'Enter'],
    ],
  ],
  [
    'Everywhere',
    [
      ['Search', '/'],
      ['Commands', 'Ctrl K'],
      ['Paste an article', 'Ctrl V'],
      ['Undo', 'Ctrl Z'],
      ['Redo', 'Ctrl Shift Z'],
      ['Close', 'Esc'],
      ['This list', '?'],
    ],
  ],
]

/** All keys. None fires while typing in a field. */
export function KeysDialog() {
  return (
    <Dialog title="Keys" onClose={closePanel}>
      <div className={styles.groups}>
        {KEYS.map(([group, keys]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {keys.map(([what, key]) => (
                <div key={what} style={{ display: 'contents' }}>
                  <dt>{what}</dt>
                  <dd>
                    <kbd>{key}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
