/** Mentions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). */
import { scriptSafeJson } from './scriptSafeJson'
import type { StoryContents } from './storyContents'
import { checkersOf, type Telling, toldClaims } from './toldClaims'
import { webAddress } from './webAddress'

/**
 * Every mention as an annotation, in one JSON list; each stands on its own.
 *
 * Both a quote and a position selector, since annotation tools that read only one of them exist for either. The
 * position counts in the text that was imported at `sourceDate`, not in today's page.
 */
export function serializeWebAnnotations(contents: StoryContents): string {
  const { ofMention } = checkersOf(contents)
  const annotations = toldClaims(contents).flatMap(({ claim, tellings }) =>
    tellings.map((telling) => {
      const checker = ofMention.get(telling.mention.id) ?? null
      return {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:uuid:${telling.mention.id}`,
        type: 'Annotation',
        motivation: 'assessing',
        ...(checker === null ? {} : { creator: { type: 'Person', name: checker } }),
        created: telling.mention.madeAt,
        generator: { type: 'Software', name: 'Claimdesk' },
        body: [
          { type: 'TextualBody', purpose: 'describing', value: claim.text, format: 'text/plain' },
          { type: 'TextualBody', purpose: 'tagging', value: claim.status, format: 'text/plain' },
          // What the mentions of one claim have in common.
          { type: 'SpecificResource', purpose: 'linking', source: `urn:uuid:${claim.id}` },
        ],
        target: targetOf(telling),
      }
    }),
  )
  return `${scriptSafeJson(annotations)}\n`
}

function targetOf({ mention, article, revision }: Telling): object {
  const { prefix, exact, suffix } = mention.quote
  return {
    type: 'SpecificResource',
    source: webAddress(article.metadata.url.value) ?? `urn:uuid:${article.id}`,
    state: { type: 'TimeState', sourceDate: revision.madeAt },
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: mention.start, end: mention.end },
    ],
  }
}
