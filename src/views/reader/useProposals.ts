import { useEffect, useState } from 'react'
import { inSlices } from '../../app/actions/inSlices'
import { useMentions, useRevisions } from '../../app/queries/records'
import type { Revision } from '../../core/article/article'
import type { Mention } from '../../core/claim/claim'
import { likeliestPlace } from '../../core/claim/likeliestPlace'
import type { MentionId } from '../../core/ids'
import { comparing } from '../../core/revision/compareRevisions'
import type { Span } from '../../core/text/span'
import type { Orphan } from './readerItems'
import { whereItStood } from './whereItStood'

/** Where a lost passage belongs in the newest text. */
export type Proposal = {
  /** Where it most likely belongs now; null where nothing is like it. */
  readonly place: Span | null
  /** The offset where it stood. */
  readonly stoodAt: number
}

type Proposals = ReadonlyMap<MentionId, Proposal>

/** Where each orphan most likely belongs in the newest `revision`, worked out beside what is typed; null until then. */
export function useProposals(
  orphans: readonly Orphan[],
  revision: Revision,
  sentences: readonly Span[],
): ReadonlyMap<MentionId, Proposal> | null {
  const lost = useLost(orphans, revision)
  const revisions = useRevisions(revision.storyId)
  const [found, setFound] = useState<{ readonly of: readonly Mention[]; readonly places: Proposals } | null>(null)
  useEffect(() => {
    if (lost.length === 0 || revisions === undefined) return undefined
    const controller = new AbortController()
    void proposalsFor(lost, { revision, sentences }, revisions, controller.signal).then((places) => {
      if (!controller.signal.aborted) setFound({ of: lost, places })
    })
    return () => controller.abort()
  }, [lost, revision, revisions, sentences])
  return found?.of === lost ? found.places : null
}

/** The orphans' mentions: the same list until other ones are lost, since every change of the story makes new records. */
function useLost(orphans: readonly Orphan[], { articleId }: Revision): readonly Mention[] {
  const mentions = useMentions(articleId)
  const ids = new Set(orphans.map(({ telling }) => telling.mentionId))
  const lost = mentions?.filter(({ id }) => ids.has(id)) ?? []
  const key = lost.map(({ id, revisionId, start, end }) => [id, revisionId, start, end].join(' ')).join('\n')
  const [kept, keep] = useState<{ readonly key: string; readonly lost: readonly Mention[] }>({ key, lost })
  if (kept.key === key) return kept.lost
  keep({ key, lost })
  return lost
}

async function proposalsFor(
  lost: readonly Mention[],
  { revision, sentences }: { readonly revision: Revision; readonly sentences: readonly Span[] },
  revisions: readonly Revision[],
  signal: AbortSignal,
): Promise<Proposals> {
  const places = new Map<MentionId, Proposal>()
  for (const older of revisions) {
    const own = lost.filter(({ revisionId }) => revisionId === older.id)
    const changes = own.length === 0 ? null : await inSlices(comparing(older, revision), signal)
    if (changes === null) continue
    for (const mention of own) {
      const place = likeliestPlace(mention, older, { text: revision.text, sentences }, changes)
      places.set(mention.id, { place, stoodAt: whereItStood(changes, mention) })
    }
  }
  return places
}
