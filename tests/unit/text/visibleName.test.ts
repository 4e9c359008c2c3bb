import fc from 'fast-check'
import { expect, it } from 'vitest'
import { visibleName } from '../../../src/core/text/visibleName'

it.each([
  ['invoice\u202Efdp.exe.html', 'invoice�fdp.exe.html'],
  ['a\u2067b\u2069.txt', 'a�b�.txt'],
  ['two\nlines\t.txt', 'two�lines�.txt'],
  ['\u200Eملف.pdf', 'ملف.pdf'],
  ['re\u00ADport\u200B.pdf', 'report.pdf'],
  ['میخواهم\u200Cکتاب.txt', 'میخواهم\u200Cکتاب.txt'],
  ['archive.zip › folder/page.html', 'archive.zip › folder/page.html'],
])('shows %j as %j', (name, shown) => expect(visibleName(name)).toBe(shown))

it('leaves nothing in any name that turns it around, and is done at once (seed 1)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const shown = visibleName(name)
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]|\p{Cc}/u)
      expect(visibleName(shown)).toBe(shown)
    }),
    { seed: 1 },
  )
})
