import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useArticles, useClaims, useRevisions, useStoryMentions } from '../../app/queries/records'
import { closePanel } from '../../app/state/panels'
import { countOf } from '../../app/words'
import type { Story } from '../../core/article/article'
import { findWords, queryWords, searchable } from '../../core/search/searchText'
import type { Span } from '../../core/text/span'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { StatusMark } from '../../ui/StatusMark'
import { comparePath, mentionPath, passagePath } from '../paths'
import styles from './SearchDialog.module.css'
import { Snippet } from './Snippet'

/** More than this is a query to make narrower, not a list to read. */
const SHOWN_COUNT = 50

type Hit = { readonly key: string; readonly href: string; readonly text: string; readonly spans: readonly Span[] }

/** Searches the claims and the texts of the story as one types. */
export function SearchDialog({ story }: { story: Story }) {
  const [query, setQuery] = useState('')
  const claims = useClaims(story.id)
  const articles = useArticles(story.id)
  const revisions = useRevisions(story.id)
  const mentions = useStoryMentions(story.id)
  const claimTexts = useMemo(() => (claims ?? []).map((claim) => ({ claim, text: searchable(claim.text) })), [claims])
  const blocks = useMemo(() => {
    const newest = new Map((revisions ?? []).map((revision) => [revision.id, revision]))
    return (articles ?? []).flatMap((article) => {
      const revision = newest.get(article.revisionId)
      return (revision?.blocks ?? []).map(({ start, end }) => {
        const text = revision?.text.slice(start, end) ?? ''
        return { article, start, text, prepared: searchable(text) }
      })
    })
  }, [articles, revisions])

  const words = queryWords(query)
  const claimHits = words.length === 0 ? [] : claimTexts.filter(({ text }) => findWords(text, words).length > 0)
  const textHits =
    words.length === 0
      ? []
      : blocks.flatMap((block): (Hit & { outlet: string })[] => {
          const spans = findWords(block.prepared, words)
          const first = spans[0]
          if (first === undefined) return []
          const { article } = block
          return [
            {
              key: `${article.id}:${block.start}`,
              href: passagePath(story.id, article.id, block.start + first.start),
              outlet: article.metadata.outlet.value ?? article.metadata.title.value ?? 'Unknown outlet',
              text: block.text,
              spans,
            },
          ]
        })
  const total = claimHits.length + textHits.length
  return (
    <Dialog title="Search this story" onClose={closePanel}>
      <div className={styles.search}>
        <TextField
          label="Search"
          hideLabel
          type="search"
          autoFocus
          placeholder="Words in claims and articles"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            // The browser would only empty the field.
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
            event.preventDefault()
            closePanel()
          }}
        />
        <p role="status" className={styles.count}>
          {words.length > 0 &&
            (total === 0
              ? 'Nothing found.'
              : `${countOf(claimHits.length, 'claim')}, ${countOf(textHits.length, 'passage')}`)}
        </p>
        <ul role="list" aria-label="Search results">
          {claimHits.slice(0, SHOWN_COUNT).map(({ claim }) => {
            const mention = mentions?.find((each) => each.claimId === claim.id)
            const href = mention
              ? mentionPath(story.id, mention.articleId, mention.id)
              : comparePath(story.id, claim.id)
            return (
              <li key={claim.id}>
                <Link href={href} onClick={closePanel}>
                  <span className={styles.who}>
                    <StatusMark status={claim.status} /> claim {claim.number}
                  </span>
                  <span className={styles.claim}>{claim.text}</span>
                </Link>
              </li>
            )
          })}
          {textHits.slice(0, SHOWN_COUNT).map((hit) => (
            <li key={hit.key}>
              <Link href={hit.href} onClick={closePanel}>
                <span className={styles.who}>{hit.outlet}</span>
                <Snippet text={hit.text} spans={hit.spans} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
