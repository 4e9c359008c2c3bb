/** Longer than any browser takes to begin saving; until then the address must stay good. */
const KEPT_MS = 60_000

/** Lets the browser save a file under `name`, where the reader's settings say. Nothing leaves the device. */
export function offerFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
