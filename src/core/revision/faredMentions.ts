/** What became of an article's mentions between two of its revisions. */
import type { Mention } from '../claim/claim'
import { areSameWords } from '../claim/unjudged'
import { mentionPlaces } from '../coverage/mentionPlaces'
import type { MentionId } from '../ids'
import { anchorAll } from '../text/anchor'
import type { Anchoring } from '../text/anchoring'
import { describe } from '../text/describe'
import { overlaps, type Span } from '../text/span'
import type { StandingRevision } from './standingRevisions'
import type { MarkedSpans } from './weighedChanges'

/** What the newer revision did to words of the older one. `because`: why they were not found in one of the two. */
export type Fare =
  | { readonly kind: 'exact' | 'moved' }
  /** `score` is 0..1; null where the two wordings have too little in common to be measured. */
  | { readonly kind: 'similar'; readonly score: number | null }
  /** Only the older one has them, only the newer one, or neither. */
  | { readonly kind: 'gone' | 'came' | 'absent'; readonly because: 'gone' | 'ambiguous' }

/** A mention, where its words stand in the older revision and in the newer one, and how they fared from one to the other. */
export type FaredMention = {
  readonly mention: Mention
  readonly before: Anchoring
  readonly after: Anchoring
  readonly fare: Fare
  /** It was made or confirmed in the newer of the two. */
  readonly isPinnedAfter: boolean
  /** Its words changed or went in the older one already; between the two nothing did. */
  readonly isEarlier: boolean
}

/**
 * How `mentions` fared between two of an article's `revisions`, in the order of the list. One that belongs to neither of
 * the two is looked for in both, and what stands there is compared; one that came after both and is in neither is left out.
 */
export function faredMentions(
  mentions: readonly Mention[],
  revisions: readonly StandingRevision[],
  before: StandingRevision,
  after: StandingRevision,
): FaredMention[] {
  const byId = new Map(revisions.map(({ revision }) => [revision.id, revision]))
  const placesIn = ({ revision, article }: StandingRevision) =>
    mentionPlaces(mentions, [{ ...article, revisionId: revision.id }], byId)
  const [inOld, inNow] = [placesIn(before), placesIn(after)]
  const sides = [before.revision.id, after.revision.id]
  const others = mentions.filter(({ revisionId }) => !sides.includes(revisionId))
  const between = faresBetween(others, inOld, before.revision.text, inNow, after.revision.text)
  return mentions.flatMap((mention): FaredMention[] => {
    const [old, now] = [inOld.get(mention.id), inNow.get(mention.id)]
    if (old === undefined || now === undefined) return []
    const isPinnedAfter = mention.revisionId === after.revision.id
    const fare = between.get(mention.id) ?? fareOf(old, now, isPinnedAfter ? old : now)
    const number = byId.get(mention.revisionId)?.number ?? 0
    if (fare.kind === 'absent' && number > Math.max(before.revision.number, after.revision.number)) return []
    const isEarlier =
      number < before.revision.number &&
      (fare.kind === 'absent' || (fare.kind === 'exact' && old.kind === 'similar')) &&
      !isPinnedAfter
    return [{ mention, before: old, after: now, fare, isPinnedAfter, isEarlier }]
  })
}

/** `found` says how the words of one revision were found in the other. */
function fareOf(old: Anchoring, now: Anchoring, found: Anchoring): Fare {
  if (now.kind === 'orphan') return { kind: old.kind === 'orphan' ? 'absent' : 'gone', because: now.because }
  if (old.kind === 'orphan') return { kind: 'came', because: old.because }
  if (found.kind === 'orphan') return { kind: 'similar', score: null }
  return found.kind === 'similar' ? { kind: 'similar', score: found.score } : { kind: found.kind }
}

/** How those that stand in both texts, and were made in neither, fared from one to the other. */
function faresBetween(
  mentions: readonly Mention[],
  inOld: ReadonlyMap<MentionId, Anchoring>,
  before: string,
  inNow: ReadonlyMap<MentionId, Anchoring>,
  after: string,
): Map<MentionId, Fare> {
  const standing = mentions.flatMap(({ id }) => {
    const [old, now] = [inOld.get(id), inNow.get(id)]
    return old === undefined || old.kind === 'orphan' || now === undefined || now.kind === 'orphan'
      ? []
      : [{ id, old, now }]
  })
  const found = anchorAll(
    after,
    standing.map(({ old }) => describe(before, old.span)),
    before,
  )
  return new Map(
    standing.map(({ id, old, now }, index) => {
      const place = found[index]
      // The place that every other screen shows counts: what was found anew may be another one.
      if (place !== undefined && place.kind !== 'orphan' && overlaps(place.span, now.span)) {
        return [id, fareOf(old, now, place)]
      }
      const isSame = areSameWords(wordsAt(before, old.span), wordsAt(after, now.span))
      return [id, isSame ? { kind: 'moved' } : { kind: 'similar', score: null }]
    }),
  )
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** Where the mentions stand in the two texts. */
export function markedSpans(fared: readonly FaredMention[]): MarkedSpans {
  const spans = (places: readonly Anchoring[]) => places.flatMap((place) => (place.kind === 'orphan' ? [] : place.span))
  return { before: spans(fared.map((each) => each.before)), after: spans(fared.map((each) => each.after)) }
}
