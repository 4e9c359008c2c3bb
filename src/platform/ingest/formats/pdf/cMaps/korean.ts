import type { PackedCMaps } from '../cMaps'

/** Adobe's character maps for Korean. */
export const cMaps: PackedCMaps = import.meta.glob(['/node_modules/pdfjs-dist/cmaps/{Adobe-Korea1,KSC,UniKS}*.bcmap'], {
  query: '?url&inline',
  import: 'default',
  eager: true,
})
