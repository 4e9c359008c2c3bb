import type { PackedCMaps } from '../cMaps'

/** Adobe's character maps for simplified Chinese. */
export const cMaps: PackedCMaps = import.meta.glob(['/node_modules/pdfjs-dist/cmaps/{Adobe-GB1,GB,UniGB}*.bcmap'], {
  query: '?url&inline',
  import: 'default',
  eager: true,
})
