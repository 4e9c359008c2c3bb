import { useImportList } from '../../app/queries/importList'
import { type ImportItem, openImport, useImporting } from '../../app/state/importing'
import { numberWords } from '../../app/words'
import { Button } from '../../ui/Button'

/** How far an import is that goes on in the background; a press opens its dialog again. */
export function ImportUnderWay() {
  const isBehind = useImporting(({ isRunning, isOpen }) => isRunning && !isOpen)
  return isBehind ? <SoFar /> : null
}

function SoFar() {
  const { items, isPaused } = useImportList()
  const doneCount = items.filter(isDone).length
  return (
    <Button look="text" onClick={openImport} aria-haspopup="dialog">
      {isPaused ? 'Import paused at' : 'Importing'} {numberWords(doneCount)} of {numberWords(items.length)}
    </Button>
  )
}

function isDone({ outcome: { kind } }: ImportItem): boolean {
  return kind !== 'waiting' && kind !== 'reading'
}
