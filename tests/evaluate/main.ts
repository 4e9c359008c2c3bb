/** The list of evaluation sets, and the command that runs them. To add a set: one module, one line in `SETS`. */
import { claims } from './claims'
import { cleaning } from './cleaning'
import { discrepancies } from './discrepancies'
import { documents } from './documents'
import { drift } from './drift'
import { claimWeights } from './fitClaims'
import { origins } from './origins'
import { pages } from './pages'
import { sentences } from './sentences'
import type { EvaluationSet } from './set'

const SETS: readonly EvaluationSet[] = [
  claims,
  claimWeights,
  cleaning,
  discrepancies,
  documents,
  drift,
  origins,
  pages,
  sentences,
]

/** Runs the sets named in `args` on the paths in `args`; returns the exit code. */
export async function evaluate(args: readonly string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'))
  const words = args.filter((arg) => !arg.startsWith('--'))
  const chosen = SETS.filter((set) => words.includes(set.name))
  const inputs = words.filter((word) => !SETS.some((set) => set.name === word))
  const unknown = flags.filter((flag) => flag !== '--json' && flag !== '--explain')
  if (chosen.length === 0 || unknown.length > 0) {
    console.error(
      `usage: npm run evaluate -- SET… [PATH…] [--json] [--explain]; sets: ${SETS.map((set) => set.name).join(' ')}`,
    )
    return 2
  }
  const explain = flags.includes('--explain')
  const figures: Record<string, unknown> = {}
  for (const set of chosen) {
    const evaluation = await set.run(inputs, { explain })
    figures[set.name] = evaluation.json
    if (flags.includes('--json')) continue
    for (const { heading, rows } of evaluation.tables) {
      console.log(`\n${heading}`)
      console.table(rows)
    }
    for (const miss of evaluation.misses) console.log(miss)
  }
  if (flags.includes('--json')) console.log(JSON.stringify(figures))
  return 0
}
