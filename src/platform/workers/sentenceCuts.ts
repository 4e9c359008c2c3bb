/** Texts cut into sentences beside the page, each within its time: a text that takes longer is left uncut. */
import type { Span } from '../../core/text/span'
import { type Connection, connectSentences } from './connect'
import { inTime } from './inTime'
import type { SentenceCutter, TextToCut } from './sentences.worker'

/** The sentences of each text, or null where they took longer than they may. */
export type SentenceCuts = (texts: readonly TextToCut[]) => Promise<(readonly Span[] | null)[]>

/**
 * Time for some texts together or one alone, milliseconds: a hundred articles take one second, a book of megabytes two,
 * on a machine that is slow and busy several. What takes longer is no text that anybody wrote. sentenceCuts.test.ts notices.
 */
export const CUT_BUDGET_MS = 8_000

/** After so many texts over their time the rest get less: a story may hold a folder of them, and still has to open. */
const PATIENT_CUT_OFFS = 2
const IMPATIENT_SHARE = 1 / 8

/**
 * A cutter with a worker of its own, started when it is first needed. Where texts together take too long, the worker is
 * ended, and a new one is given them one by one. Rejects where the worker refuses a text.
 */
export function sentenceCuts({
  budgetMs = CUT_BUDGET_MS,
  connect = connectSentences,
}: {
  readonly budgetMs?: number
  readonly connect?: () => Connection<SentenceCutter>
} = {}): SentenceCuts {
  let connection: Connection<SentenceCutter> | null = null
  let cutOffs = 0
  /** The worker does one thing at a time: what waits for it must not use up its time meanwhile. */
  let line: Promise<unknown> = Promise.resolve()

  const attempt = async (texts: readonly TextToCut[]): Promise<Uint32Array[] | 'cutOff'> => {
    connection ??= connect()
    const cuts = await inTime(
      connection.engine.cut(texts),
      cutOffs < PATIENT_CUT_OFFS ? budgetMs : budgetMs * IMPATIENT_SHARE,
    )
    if (cuts === 'cutOff') {
      connection.disconnect()
      connection = null
    }
    return cuts
  }
  const cutAll: SentenceCuts = async (texts) => {
    const together = await attempt(texts)
    if (together !== 'cutOff') return together.map(spansOf)
    const found: (readonly Span[] | null)[] = []
    for (const text of texts) {
      // One text alone has had its time.
      const cuts = texts.length === 1 ? 'cutOff' : await attempt([text])
      if (cuts === 'cutOff') cutOffs++
      found.push(cuts === 'cutOff' ? null : spansOf(cuts[0] ?? new Uint32Array()))
    }
    return found
  }
  return (texts) => {
    const cuts = line.then(() => cutAll(texts))
    line = cuts.catch(() => undefined) // whoever asked hears of it
    return cuts
  }
}

function spansOf(ends: Uint32Array): readonly Span[] {
  return Array.from({ length: ends.length >> 1 }, (_, at) => ({ start: ends[2 * at] ?? 0, end: ends[2 * at + 1] ?? 0 }))
}
