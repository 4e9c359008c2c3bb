/** Finds the files that a set reads among the paths of the command line. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of third-party material beside the repository. */
export const SHARED = resolve(import.meta.dirname, '../../../shared')

/**
 * The files among `inputs` that a set reads: a file is taken when `isWanted` its path, a folder is searched two deep for
 * files of that name. Paths that do not exist throw, with the path in the message. Sorted, each once.
 */
export function filesAmong(inputs: readonly string[], isWanted: (path: string) => boolean): string[] {
  const found = new Set<string>()
  for (const input of inputs) {
    const path = resolve(input)
    if (!existsSync(path)) throw new Error(`no such file or folder: ${input}`)
    for (const file of filesWithin(path, DEPTH)) if (isWanted(file)) found.add(file)
  }
  return [...found].sort()
}

/** A folder, a folder of such folders, and one above: `gold` itself holds `triples/<topic>/gold.json`. */
const DEPTH = 3

function filesWithin(path: string, depth: number): string[] {
  if (statSync(path).isFile()) return [path]
  if (depth === 0) return []
  return readdirSync(path).flatMap((name) => filesWithin(join(path, name), depth - 1))
}
