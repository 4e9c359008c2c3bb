import type { PackedCMaps } from '../cMaps'

/** Adobe's character maps for traditional Chinese. */
export const cMaps: PackedCMaps = import.meta.glob(
  ['/node_modules/pdfjs-dist/cmaps/{Adobe-CNS1,B5,CNS,ET,HK,UniCNS}*.bcmap'],
  {
    query: '?url&inline',
    import: 'default',
    eager: true,
  },
)
