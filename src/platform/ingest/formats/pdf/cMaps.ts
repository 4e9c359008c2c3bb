/**
 * The predefined character maps of Chinese, Japanese and Korean PDFs, which name them and do not hold them. A page of ours
 * may fetch nothing, so they come as modules: one for each collection, loaded when a file first names a map of it.
 */

/** Base64 `data:` addresses by path, as the collections' modules give them. */
export type PackedCMaps = Readonly<Record<string, string>>

type Collection = () => Promise<{ readonly cMaps: PackedCMaps }>

const JAPANESE: Collection = () => import('./cMaps/japanese')
const KOREAN: Collection = () => import('./cMaps/korean')
const SIMPLIFIED: Collection = () => import('./cMaps/simplifiedChinese')
const TRADITIONAL: Collection = () => import('./cMaps/traditionalChinese')

/** By how the names begin; what is left is Japanese, whose oldest maps are named `H` and `V`. */
const COLLECTIONS: readonly { readonly names: RegExp; readonly collection: Collection }[] = [
  { names: /^(?:Adobe-Korea1|KSC|UniKS)/u, collection: KOREAN },
  { names: /^(?:Adobe-GB1|GB|UniGB)/u, collection: SIMPLIFIED },
  { names: /^(?:Adobe-CNS1|B5|CNS|ET|HK|UniCNS)/u, collection: TRADITIONAL },
]

/** The bytes of the map named `name`, as `90ms-RKSJ-H`; null where Adobe predefined none of that name. */
export async function cMapNamed(name: string): Promise<Uint8Array | null> {
  const known = COLLECTIONS.find(({ names }) => names.test(name))
  const { cMaps } = await (known?.collection ?? JAPANESE)()
  const packed = Object.entries(cMaps).find(([path]) => path.endsWith(`/${name}.bcmap`))?.[1]
  if (packed === undefined) return null
  return Uint8Array.from(atob(packed.slice(packed.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
}
