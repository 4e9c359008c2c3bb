/** Pages as Safari saves them: a property list whose main resource is the page. Its binary links are told as links. */
import { decode, decodeAs } from '../encoding/decode'
import { MAX_TEXT_BYTES } from '../limits'
import { addressFindings } from './address'
import { article, type Format } from './format'
import { readPage } from './html'
import { isBinaryPlist, readBinaryPlist } from './webarchive/binaryPlist'

export const webarchive: Format = {
  mediaType: 'application/x-webarchive',
  recognises: ({ bytes }) => isBinaryPlist(bytes),
  read: async ({ bytes }, signal) => {
    const list = readBinaryPlist(bytes)
    if (list?.string('URL')) return { ok: false, reason: 'linkOnly' }
    const page = list?.dictionary('WebMainResource')
    const data = page?.data('WebResourceData')
    if (!page || !data) return { ok: false, reason: 'damaged' }
    if (data.length > MAX_TEXT_BYTES) return { ok: false, reason: 'tooLarge' }
    const declared = page.string('WebResourceTextEncodingName')
    const decoded = decodeAs(data, ['utf-8', ...(declared === null ? [] : [declared])]) ?? (await decode(data))
    signal?.throwIfAborted()
    if (!decoded.ok) return { ok: false, reason: 'damaged' }
    const { blocks, findings } = await readPage(decoded.value.text, signal)
    return article({
      blocks,
      findings: [...addressFindings([page.string('WebResourceURL') ?? ''], findings), ...findings],
    })
  },
}
