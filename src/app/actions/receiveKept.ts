import { type KeptArrival, keptArrivals } from '../../platform/receive/keptArrivals'
import { type Arrival, showKept } from '../state/receiving'
import { arrivalFromFiles } from './receiveFiles'
import { arrivalFromPage } from './receivePage'
import { arrivalFromShare } from './receiveShares'

/** Shows what waits on the device, as other tabs and the service worker left it. */
export async function receiveKept(): Promise<void> {
  const kept = await keptArrivals().catch(() => null) // where the browser keeps no data, nothing waits
  if (kept !== null) showKept(kept.map(arrivalFromKept))
}

function arrivalFromKept(kept: KeptArrival): Arrival {
  switch (kept.way) {
    case 'share':
      return arrivalFromShare(kept)
    case 'bookmark':
      return { ...arrivalFromPage(kept.page), isKept: 'yes' }
    case 'files':
      return { ...arrivalFromFiles(kept.id, kept.files), isKept: 'yes' }
    default:
      throw new Error(`An unknown way: ${JSON.stringify(kept satisfies never)}`)
  }
}
