import { announce, notify } from '../../app/state/announcements'
import { exportFileName } from '../../core/interchange/exportFileName'
import { offerFile } from '../exchange/offerFile'

/** What every plot does when it turns into a table or has made a file. */
export function usePlotFiles(storyName: string, plotName: string) {
  return {
    name: plotName,
    onTable: (isTable: boolean): void => announce(`${plotName} shown as a ${isTable ? 'table' : 'plot'}.`),
    onSave: (file: Blob | null, kind: 'svg' | 'png'): void => {
      if (file === null) {
        notify('This browser could not draw the picture. Save it as SVG.')
        return
      }
      const name = exportFileName(`${storyName} ${plotName.toLowerCase()}`, `.${kind}`)
      offerFile(file, name)
      announce(`Saved ${name}.`)
    },
  }
}
