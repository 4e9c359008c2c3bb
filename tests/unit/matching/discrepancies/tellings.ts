import {
  type Discrepancy,
  type DiscrepancyKind,
  findDiscrepancies,
} from '../../../../src/core/matching/discrepancies/findDiscrepancies'

/** The differences of one kind between two one-sentence articles, as `words / words`, a `!` where they conflict. */
export function between(
  a: string,
  b: string,
  kind: DiscrepancyKind,
  claim = '',
  publishedOn: string | null = null,
): string[] {
  return found(a, b, claim, publishedOn)
    .filter((discrepancy) => discrepancy.kind === kind)
    .map((discrepancy) => readable(discrepancy, a, b))
}

/** Every discrepancy between two one-sentence articles. */
export function found(a: string, b: string, claim = '', publishedOn: string | null = null): Discrepancy[] {
  const telling = (article: string, text: string) => ({
    article,
    text,
    mentions: [{ start: 0, end: text.length }],
    publishedOn,
  })
  const claims = [{ claim: 'c', text: claim, tellings: [telling('a', a), telling('b', b)] }]
  return findDiscrepancies(claims).get('c') ?? []
}

function readable({ words, conflict }: Discrepancy, a: string, b: string): string {
  const side = (spans: Discrepancy['words'][number], text: string): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return `${side(words[0], a)} / ${side(words[1], b)}${conflict ? '!' : ''}`
}
