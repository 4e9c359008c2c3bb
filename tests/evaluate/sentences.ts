/** `npm run evaluate -- sentences`: the share of golden cases cut exactly right, a language, beside Intl.Segmenter alone. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sentencesOf } from '../../src/core/text/sentences'
import { filesAmong, SHARED } from './inputs'
import type { Evaluation, EvaluationSet } from './set'

/** A golden case: the sentences are written with each run of white space folded to one space. */
type Case = { readonly text: string; readonly sentences: readonly string[] }

const CODES: Readonly<Record<string, string>> = {
  amharic: 'am', arabic: 'ar', armenian: 'hy', bulgarian: 'bg', burmese: 'my', chinese: 'zh', danish: 'da', deutsch: 'de',
  dutch: 'nl', english: 'en', english_clean: 'en', french: 'fr', greek: 'el', hindi: 'hi', italian: 'it', japanese: 'ja',
  kazakh: 'kk', marathi: 'mr', persian: 'fa', polish: 'pl', russian: 'ru', slovak: 'sk', spanish: 'es', urdu: 'ur',
} // biome-ignore format: a table

export const sentences: EvaluationSet = {
  name: 'sentences',
  run: async (inputs, { explain }) => {
    const files = filesAmong(inputs.length > 0 ? inputs : [join(SHARED, 'corpora/sentences')], isGolden)
    const byLanguage = new Map<string, Case[]>()
    for (const file of files)
      for (const [name, cases] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Case[]>)) {
        const code = CODES[name] ?? name
        byLanguage.set(code, [...(byLanguage.get(code) ?? []), ...cases])
      }
    return evaluation(byLanguage, explain)
  },
}

const isGolden = (path: string) => /golden.*\.json$/u.test(basename(path))

function evaluation(byLanguage: ReadonlyMap<string, readonly Case[]>, explain: boolean): Evaluation {
  const json: Record<string, number> = {}
  const rows: Record<string, string | number>[] = []
  const misses: string[] = []
  for (const [language, all] of byLanguage) {
    // A case whose sentences are not stretches of its text (mark-up taken out, letters changed) asks for a cleaner.
    const cases = all.filter(isReachable)
    if (cases.length === 0) continue
    const wrong = cases.filter((each) => !same(ours(each.text, language), each.sentences))
    const plain = cases.filter((each) => same(segmenterAlone(each.text, language), each.sentences))
    json[language] = (cases.length - wrong.length) / cases.length
    rows.push({
      language,
      cases: cases.length,
      ours: (json[language] ?? 0).toFixed(3),
      'Intl.Segmenter alone': (plain.length / cases.length).toFixed(3),
      'not stretches of the text, left out': all.length - cases.length,
    })
    if (!explain) continue
    for (const { text, sentences: expected } of wrong) misses.push(miss(language, ours(text, language), expected))
  }
  return { json, tables: [{ heading: 'Sentences: share of cases exactly right', rows }], misses }
}

const fold = (text: string) => text.replace(/\s+/gu, ' ').trim()
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((s, i) => s === fold(b[i] ?? ''))

function ours(text: string, language: string): string[] {
  return sentencesOf(text, [{ start: 0, end: text.length }], language).map(({ start, end }) =>
    fold(text.slice(start, end)),
  )
}

function segmenterAlone(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return [...segmenter.segment(text)].map(({ segment }) => fold(segment)).filter((sentence) => sentence !== '')
}

/** Whether the sentences stand in the text one after another, with nothing but white space between them. */
function isReachable({ text, sentences: expected }: Case): boolean {
  let rest = fold(text)
  for (const sentence of expected.map(fold)) {
    if (!rest.startsWith(sentence)) return false
    rest = rest.slice(sentence.length).trimStart()
  }
  return rest === ''
}

function miss(language: string, got: readonly string[], expected: readonly string[]): string {
  const index = got.findIndex((sentence, at) => sentence !== fold(expected[at] ?? ''))
  return `${language}: cut «${got.slice(index, index + 2).join(' | ')}», expected «${expected.slice(index, index + 2).join(' | ')}»`
}
