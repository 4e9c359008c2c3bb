import type { PackedCMaps } from '../cMaps'

/** Adobe's character maps for Japanese. */
export const cMaps: PackedCMaps = import.meta.glob(
  [
    '/node_modules/pdfjs-dist/cmaps/*.bcmap',
    '!**/{Adobe-Korea1,KSC,UniKS,Adobe-GB1,GB,UniGB,Adobe-CNS1,B5,CNS,ET,HK,UniCNS}*',
  ],
  {
    query: '?url&inline',
    import: 'default',
    eager: true,
  },
)
