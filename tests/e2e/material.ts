/** What the journeys import: our own sample, the five real articles where they are at hand, and made-up articles. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** The five first versions, in the order of publication. */
export const SAMPLE_FILES = [
  'northern-ledger.md',
  'zoria.txt',
  'dnipro-courier.html',
  'adria-newsroom.txt',
  'meltemi.html',
].map((name) => `${repository}seeds/${name}`)

export const SAMPLE_LATER_VERSION = `${repository}seeds/dnipro-courier-updated.html`

/** Third-party texts that do not travel with the repository; tests that need them are skipped without. */
const shared = `${repository}../shared`
export const REAL_FILES = existsSync(`${shared}/seeds`)
  ? readdirSync(`${shared}/seeds`)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => `${shared}/seeds/${name}`)
  : []

export const XSS_PAYLOADS = `${shared}/corpora/xss/payloads.json`

/** An article of running text; the same number always makes the same one, and no two are alike. */
export function madeArticle(number: number, paragraphCount = 6): { name: string; mimeType: string; buffer: Buffer } {
  const paragraphs = Array.from(
    { length: paragraphCount },
    (_, index) =>
      `The council of town ${number} met for the ${index + 1}. time this month to talk about its bridge. ` +
      `A spokesman said that ${number * 7 + index} lorries cross it every day, and that nobody had counted the carts. ` +
      'Repairs are to begin in the spring, if the river allows.',
  )
  const text = `Bridge of town ${number} waits for repairs\n\n${paragraphs.join('\n\n')}\n`
  return { name: `bridge-${number}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) }
}
