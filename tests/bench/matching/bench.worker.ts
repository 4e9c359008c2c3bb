/** Builds and asks one index, away from the page. */
import { findPassages } from '../../../src/core/matching/findPassages'
import { mostBuckets, writeBuckets } from '../../../src/core/matching/passageBuckets'
import { bytesOf, indexPassages } from '../../../src/core/matching/passageIndex'
import type { Measured } from '../set'
import type { Answer, Job, Work } from './job'
import { type Material, materialOf } from './material'
import { findByScan, findPlainly, plainBytes, plainIndexOf, vectorsOf } from './plainIndex'

/** Queries of a run: enough for a p95, and for R@3 to the nearest half per cent. */
const QUERIES = 1000
/** Looking at every sentence takes its time; this many still give a median. */
const SCANS = 40
/** A little work first, so that both sizes of a doubling meet warm code. */
const WARM = 4000
/** Memory that a plain index and its vectors may take, by sentences: beyond it they would need some gigabytes. */
const MOST_PLAIN = 100_000

type Find = (words: string, most: number) => readonly { readonly place: number }[]

/** Builds over `sentences`; returns how to ask, and how many bytes are held. */
type Build = (sentences: readonly string[]) => Promise<{ find: Find; bytes: number } | null>

const BUILDS: Readonly<Record<Exclude<Work, 'idle page'>, Build>> = {
  'cutting 4-grams': async (sentences) => {
    let room = new Uint32Array(0)
    for (const words of sentences) {
      if (room.length < mostBuckets(words)) room = new Uint32Array(mostBuckets(words))
      writeBuckets(words, 18, room, 0)
    }
    return null
  },
  Claimdesk: async (sentences) => {
    const index = await indexPassages(sentences)
    return { find: (words, most) => findPassages(index, words, most), bytes: bytesOf(index) }
  },
  'plain n-gram index': async (sentences) => {
    const index = plainIndexOf(sentences)
    return { find: (words, most) => findPlainly(index, words, most), bytes: plainBytes(index) }
  },
  'no index': async (sentences) => {
    const vectors = vectorsOf(sentences)
    return { find: (words, most) => findByScan(vectors, words, most), bytes: Number.NaN }
  },
}

self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  void measure(data).then((measured) => answer({ kind: 'done', measured }))
})

function answer(message: Answer): void {
  self.postMessage(message)
}

async function measure({ work, count }: Job): Promise<Measured> {
  const leftOut = count > MOST_PLAIN && (work === 'plain n-gram index' || work === 'no index')
  if (work === 'idle page' || leftOut) {
    answer({ kind: 'ready' })
    if (work === 'idle page') await new Promise((resolve) => setTimeout(resolve, IDLE_MS))
    return {}
  }
  const material = materialOf(count)
  const build = BUILDS[work]
  await build(material.sentences.slice(0, WARM))
  const isLight = work === 'cutting 4-grams' || work === 'Claimdesk'
  const half = isLight ? await timeOf(() => build(material.sentences.slice(0, count / 2))) : null
  answer({ kind: 'ready' })
  const { ms, value } = await timeOf(() => build(material.sentences))
  const built = { build: ms, ...(half === null ? {} : { doubling: ms / half.ms }) }
  return value === null ? built : { ...built, ...asked(material, value.find, work), ...bytesOfOne(value.bytes, count) }
}

/** As long as the longest build of the smaller sizes takes. */
const IDLE_MS = 3000

function bytesOfOne(bytes: number, count: number): Measured {
  return Number.isNaN(bytes) ? {} : { 'bytes a sentence': bytes / count }
}

async function timeOf<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const startedAt = performance.now()
  const value = await work()
  return { ms: performance.now() - startedAt, value }
}

/** Each query is a sentence told again; its answer is the first telling, among the best three others. */
function asked({ sentences, pairs }: Material, find: Find, work: Work): Measured {
  const most = work === 'no index' ? SCANS : QUERIES
  const step = Math.max(1, Math.floor(pairs.length / most))
  const chosen = pairs.filter((_, at) => at % step === 0).slice(0, most)
  const times: number[] = []
  let hits = 0
  for (const [first, second] of chosen) {
    const startedAt = performance.now()
    const found = find(sentences[second] ?? '', 4)
    times.push(performance.now() - startedAt)
    const others = found.filter(({ place }) => place !== second).slice(0, 3)
    if (others.some(({ place }) => place === first)) hits += 1
  }
  times.sort((a, b) => a - b)
  const r3 = work === 'no index' ? {} : { 'R@3': (100 * hits) / chosen.length }
  return { 'query p50': times[times.length >> 1] ?? 0, 'query p95': times[Math.floor(times.length * 0.95)] ?? 0, ...r3 }
}
