import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFileName } from '../../../src/core/interchange/exportFileName'
import { FUZZ } from './arbitraryStory'

describe('the name of an exported file', () => {
  it.each([
    ['Front-line ceasefire', 'Front-line-ceasefire.story.json'],
    ['Перемир’я: травень/червень', 'Перемир’я-травень-червень.story.json'],
    ['  what? "now" <here> | 5*3  ', 'what-now-here-5-3.story.json'],
    ['../../etc/passwd', 'etc-passwd.story.json'],
    ['C:\\new\u0000file\n', 'C-new-file.story.json'],
    ['report\u202Egpj.exe', 'report-gpj.exe.story.json'],
    ['con', 'story-con.story.json'],
    ['LPT1.txt', 'story-LPT1.txt.story.json'],
    ['console', 'console.story.json'],
    ['...', 'story.story.json'],
    ['', 'story.story.json'],
  ])('of %j is %j', (name, expected) => {
    expect(exportFileName(name, '.story.json')).toBe(expected)
  })

  it('is short enough for every file system, whatever the story is called, seed 7', FUZZ, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400, size: 'max' }), (name) => {
        const made = exportFileName(name, '.annotations.json')
        expect(new TextEncoder().encode(made).length).toBeLessThan(220)
        expect(made).toMatch(/^[^-.<>:"/\\|?*\s][^<>:"/\\|?*\s]*\.annotations\.json$/u)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
