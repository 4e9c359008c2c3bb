/** The sentences of revisions: a few are cut at once, many beside the page; each revision once a visit. */
import { useEffect, useMemo, useState } from 'react'
import type { Article, Revision } from '../../core/article/article'
import { cutSentences } from '../../core/coverage/readTellings'
import type { RevisionId, StoryId } from '../../core/ids'
import type { Span } from '../../core/text/span'
import { type SentenceCuts, sentenceCuts } from '../../platform/workers/sentenceCuts'
import { tellCut, tellUncut } from './opening'

/** Characters that are cut on the page itself: some ten milliseconds' work, less than a worker takes to start. */
const AT_ONCE_CHARACTERS = 20_000

/** Texts handed to the worker together: what it gives back is shown in steps of a second or less. */
const TEXTS_AT_ONCE = 100

/** By revision and language: revisions never change, but an article's language can be corrected. */
const known = new WeakMap<Revision, Map<string, readonly Span[]>>()

let cuts: SentenceCuts | null = null

/** The sentences of a revision that `useCut` has seen cut; cut here and now where it has not. */
export function cut(revision: Revision, language: string | undefined): readonly Span[] {
  return knownCut(revision, language) ?? remember(revision, language, cutSentences(revision, language))
}

/** The articles and revisions of a story once the newest text of each is cut; meanwhile the last that were. */
export function useCut(
  storyId: StoryId,
  articles: readonly Article[] | undefined,
  revisions: readonly Revision[] | undefined,
): { readonly articles: readonly Article[]; readonly revisions: readonly Revision[] } | undefined {
  const missing = useMemo(() => (articles && revisions ? missingCuts(articles, revisions) : []), [articles, revisions])
  const isMany = missing.reduce((sum, { revision }) => sum + revision.text.length, 0) > AT_ONCE_CHARACTERS
  const [doneFor, setDoneFor] = useState<readonly Missing[] | null>(null)
  useEffect(() => {
    if (!isMany) return undefined
    let isCurrent = true
    const work = async (): Promise<void> => {
      for (let index = 0; index < missing.length && isCurrent; index += TEXTS_AT_ONCE) {
        await cutBeside(missing.slice(index, index + TEXTS_AT_ONCE))
        tellCut(Math.min(missing.length, index + TEXTS_AT_ONCE))
      }
    }
    // A fence: where the worker fails, the page cuts for itself.
    work()
      .catch((error: unknown) => console.error(error))
      .finally(() => isCurrent && setDoneFor(missing))
    return () => {
      isCurrent = false
    }
  }, [missing, isMany])
  const isReady = articles !== undefined && revisions !== undefined && (!isMany || doneFor === missing)
  const ready = useMemo(
    () => (isReady && articles && revisions ? { articles, revisions } : undefined),
    [isReady, articles, revisions],
  )
  return useLast(storyId, ready)
}

type Missing = { readonly revision: Revision; readonly language: string | undefined }

function missingCuts(articles: readonly Article[], revisions: readonly Revision[]): Missing[] {
  const byId = new Map<RevisionId, Revision>(revisions.map((revision) => [revision.id, revision]))
  return articles.flatMap((article): Missing[] => {
    const revision = byId.get(article.revisionId)
    const language = article.metadata.language.value ?? undefined
    return revision === undefined || knownCut(revision, language) !== undefined ? [] : [{ revision, language }]
  })
}

/** Being cut in the worker: two screens that ask for the same text wait for one cut. */
const coming = new WeakMap<Revision, Promise<void>>()

async function cutBeside(missing: readonly Missing[]): Promise<void> {
  const asked = missing.filter(({ revision }) => !coming.has(revision))
  const work = cutInWorker(asked).finally(() => {
    for (const { revision } of asked) coming.delete(revision)
  })
  for (const { revision } of asked) coming.set(revision, work)
  await Promise.all(missing.map(({ revision }) => coming.get(revision) ?? work))
}

async function cutInWorker(missing: readonly Missing[]): Promise<void> {
  if (missing.length === 0) return
  cuts ??= sentenceCuts()
  const found = await cuts(missing.map(({ revision: { text, blocks }, language }) => ({ text, blocks, language })))
  for (const [index, { revision, language }] of missing.entries()) {
    const spans = found[index] ?? null
    if (spans === null) tellUncut(revision.id)
    remember(revision, language, spans ?? wholeBlocks(revision))
  }
}

/** A text that nobody can cut counts a block as a sentence: it can be read, marked, handed on and deleted like any other. */
function wholeBlocks({ blocks }: Revision): readonly Span[] {
  return blocks.map(({ start, end }) => ({ start, end }))
}

function knownCut(revision: Revision, language: string | undefined): readonly Span[] | undefined {
  return known.get(revision)?.get(language ?? '')
}

function remember(revision: Revision, language: string | undefined, spans: readonly Span[]): readonly Span[] {
  const own = known.get(revision) ?? new Map<string, readonly Span[]>()
  known.set(revision, own.set(language ?? '', spans))
  return spans
}

/** The last value that was there for this story. */
function useLast<Value>(storyId: StoryId, value: Value | undefined): Value | undefined {
  const [last, setLast] = useState({ storyId, value })
  if (value !== undefined && value !== last.value) setLast({ storyId, value })
  return value ?? (last.storyId === storyId ? last.value : undefined)
}
