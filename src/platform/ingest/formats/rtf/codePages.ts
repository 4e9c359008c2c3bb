/** Code pages as RTF numbers them, by the labels that the platform decodes. */

/** What windows-1252 has at 0x80 to 0x9F; all its other letters are those of Unicode. Node 20 decodes these as controls. */
const WESTERN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** What browsers and Node decode alike; Western where they do not (437 and 850 differ from it in letters that are rare). */
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28592: 'iso-8859-2',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The code pages of fonts by their character set, as `\fcharset` numbers them. */
const CHARACTER_SETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** The number of the code page of a font's character set; null where the file's own holds. */
export function codePageOfSet(characterSet: number): number | null {
  return CHARACTER_SETS[characterSet] ?? null
}

/** The text of `bytes` in the code page; bytes that do not fit become U+FFFD. */
export function textIn(codePage: number, bytes: readonly number[]): string {
  const label = LABELS[codePage]
  if (label !== undefined) return new TextDecoder(label).decode(Uint8Array.from(bytes))
  return bytes.map((byte) => WESTERN_SIGNS[byte - 0x80] ?? String.fromCharCode(byte)).join('')
}
