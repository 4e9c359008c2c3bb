/** Highlights on an article: from data to the painted frame, one more, and scrolling. */
import '../../../src/ui/tokens.css'
import '../../../src/views/reader/textSurface.css'
import './page.css'
import { expose, type Measured } from '../set'
import { claimdeskReader, claimdeskText } from './claimdesk'
import { bareRanges, markElements, recogito, type Way } from './contestants'
import { lostFrames, painted, timeToPaint } from './frames'
import { type Material, materialOf } from './material'

const CASES: Record<string, readonly [words: number, highlights: number]> = {}
for (const words of [20_000, 200_000]) {
  for (const highlights of [500, 2_000, 10_000]) {
    CASES[`${words.toLocaleString('en')} words, ${highlights.toLocaleString('en')} highlights`] = [words, highlights]
  }
}

const FLOOR = 'bare highlight ranges'
/** How often one more is added: a single time of some milliseconds says little. */
const ADDITIONS = 7

expose({
  about:
    'highlights on a text that stands: from data to the painted frame; one more in the window; the same from nothing, text and all; frames lost in five seconds of scrolling.',
  cases: Object.keys(CASES),
  figures: [
    { name: 'paint', unit: 'ms', baseline: FLOOR },
    { name: 'add one', unit: 'ms', baseline: FLOOR },
    { name: 'open', unit: 'ms', baseline: FLOOR },
    { name: 'lost frames', unit: 'count' },
  ],
  contestants: [
    contestant(FLOOR, bareRanges),
    contestant('@recogito/text-annotator', recogito),
    contestant('<mark> elements', markElements),
    contestant('Claimdesk', claimdeskText),
    contestant('Claimdesk with its cards', claimdeskReader),
  ],
})

function contestant(name: string, open: () => Way) {
  return { name, run: (caseName: string) => measure(open, materialOf(...(CASES[caseName] ?? [0, 0]))) }
}

async function measure(open: () => Way, material: Material): Promise<Measured> {
  const way = open()
  way.openText(freshHost(), material)
  await document.fonts.ready
  await painted()
  const paint = await timeToPaint(() => way.show(material.highlights), way.isShown)
  const additions: number[] = []
  for (let count = 0; count < ADDITIONS; count++) {
    await painted()
    const id = `added ${count}`
    const start = 40 * count
    const one = { id, number: 20_000 + count, status: 'disputed' as const, start, end: start + 30 }
    additions.push(await timeToPaint(() => way.addOne(one), way.isShown))
  }
  const lost = await lostFrames()
  way.close()
  scrollTo(0, 0)
  document.body.replaceChildren()
  await painted()
  const again = open()
  const opened = await timeToPaint(() => {
    again.openText(freshHost(), material)
    again.show(material.highlights)
  }, again.isShown)
  return {
    paint,
    'add one': additions.toSorted((a, b) => a - b)[ADDITIONS >> 1] ?? Number.NaN,
    open: opened,
    'lost frames': lost,
  }
}

function freshHost(): HTMLElement {
  const host = document.createElement('section')
  host.className = 'host'
  document.body.append(host)
  return host
}
