import { Fragment } from 'react'
import { closePanel } from '../../app/state/panels'
import { Dialog } from '../../ui/Dialog'
import styles from './KeysDialog.module.css'
import { KEY_LIST, keyWords } from './keyList'

/** All keys. None fires while typing in a field. */
export function KeysDialog() {
  return (
    <Dialog title="Keys" onClose={closePanel}>
      <div className={styles.groups}>
        {KEY_LIST.map(([group, lines]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {lines.map(([what, keys]) => (
                <div key={what} style={{ display: 'contents' }}>
                  <dt>{what}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Fragment key={key}>
                        <kbd>{keyWords(key)}</kbd>{' '}
                      </Fragment>
                    ))}
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
