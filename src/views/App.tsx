import { lazy, type ReactNode, Suspense } from 'react'
import { Redirect, Route, Router, Switch, useRoute } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { CoverageProvider } from '../app/queries/coverage'
import { FindingsProvider } from '../app/queries/findings'
import { useArticle, useStories, useStory } from '../app/queries/records'
import type { Article } from '../core/article/article'
import type { ArticleId, ClaimId, MentionId, StoryId } from '../core/ids'
import { ArticlesView } from './articles/ArticlesView'
import { ImportDialog } from './articles/ImportDialog'
import { useDrop } from './articles/useDrop'
import { RECEIVE_PATH, SCREEN_NAMES, SCREENS, type Screen, screenPath } from './paths'
import { DropZone } from './receive/DropZone'
import { usePaste } from './receive/usePaste'
import { ErrorFence } from './shell/ErrorFence'
import { OpeningStory } from './shell/OpeningStory'
import { Shell } from './shell/Shell'
import styles from './shell/Shell.module.css'
import { WelcomeView } from './welcome/WelcomeView'

const ReaderView = lazy(() => import('./reader/ReaderView').then((module) => ({ default: module.ReaderView })))
const ClaimsView = lazy(() => import('./claims/ClaimsView').then((module) => ({ default: module.ClaimsView })))
const StatementsPanel = lazy(() =>
  import('./statements/StatementsPanel').then((module) => ({ default: module.StatementsPanel })),
)
const MatrixView = lazy(() => import('./matrix/MatrixView').then((module) => ({ default: module.MatrixView })))
const CompareView = lazy(() => import('./compare/CompareView').then((module) => ({ default: module.CompareView })))
const RevisionsView = lazy(() =>
  import('./revisions/RevisionsView').then((module) => ({ default: module.RevisionsView })),
)
const OlderRevision = lazy(() =>
  import('./revisions/OlderRevision').then((module) => ({ default: module.OlderRevision })),
)
const SharedWording = lazy(() =>
  import('./revisions/SharedWording').then((module) => ({ default: module.SharedWording })),
)
const OverviewView = lazy(() => import('./overview/OverviewView').then((module) => ({ default: module.OverviewView })))
const ReceiveView = lazy(() => import('./receive/ReceiveView').then((module) => ({ default: module.ReceiveView })))
const ExchangeView = lazy(() => import('./exchange/ExchangeView').then((module) => ({ default: module.ExchangeView })))

/** The app: which screen stands at which address. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <Switch>
        <Route path="/story/:storyId/articles/:articleId/mention/:mentionId">
          {({ storyId, articleId, mentionId }) => (
            <ReaderScreen
              storyId={storyId as StoryId}
              articleId={articleId as ArticleId}
              mentionId={mentionId as MentionId}
            />
          )}
        </Route>
        <Route path="/story/:storyId/articles/:articleId/at/:offset">
          {({ storyId, articleId, offset }) => (
            <ReaderScreen
              storyId={storyId as StoryId}
              articleId={articleId as ArticleId}
              at={Number.parseInt(offset, 10)}
            />
          )}
        </Route>
        <Route path="/story/:storyId/articles/:articleId/changes/:before/:after">
          {({ storyId, articleId, before, after }) => (
            <ArticleScreen storyId={storyId as StoryId} articleId={articleId as ArticleId} title="What changed">
              {(article) => (
                <RevisionsView article={article} between={{ before: Number(before), after: Number(after) }} />
              )}
            </ArticleScreen>
          )}
        </Route>
        <Route path="/story/:storyId/articles/:articleId/changes">
          {({ storyId, articleId }) => (
            <ArticleScreen storyId={storyId as StoryId} articleId={articleId as ArticleId} title="What changed">
              {(article) => <RevisionsView article={article} between={null} />}
            </ArticleScreen>
          )}
        </Route>
        <Route path="/story/:storyId/articles/:articleId/revision/:number">
          {({ storyId, articleId, number }) => (
            <ArticleScreen storyId={storyId as StoryId} articleId={articleId as ArticleId} title="An older revision">
              {(article) => <OlderRevision article={article} number={Number(number)} />}
            </ArticleScreen>
          )}
        </Route>
        <Route path="/story/:storyId/articles/:articleId/shared/:otherId">
          {({ storyId, articleId, otherId }) => (
            <ArticleScreen storyId={storyId as StoryId} articleId={articleId as ArticleId} title="Shared words">
              {(article) => <SharedWording article={article} otherId={otherId as ArticleId} />}
            </ArticleScreen>
          )}
        </Route>
        <Route path="/story/:storyId/articles/:articleId">
          {({ storyId, articleId }) => <ReaderScreen storyId={storyId as StoryId} articleId={articleId as ArticleId} />}
        </Route>
        <Route path="/story/:storyId/compare/:claimId">
          {({ storyId, claimId }) => (
            <StoryScreen storyId={storyId as StoryId} screen="compare" claimId={claimId as ClaimId} />
          )}
        </Route>
        <Route path="/story/:storyId/:screen">
          {({ storyId, screen }) =>
            isScreen(screen) ? (
              <StoryScreen storyId={storyId as StoryId} screen={screen} claimId={null} />
            ) : (
              <Redirect to={screenPath(storyId as StoryId, 'articles')} replace />
            )
          }
        </Route>
        <Route path={`${RECEIVE_PATH}/:ticket?`}>
          {({ ticket }) => (
            <Shell story={null} screen={null} title="Sent to Claimdesk">
              <ErrorFence part="What was sent">
                <Suspense fallback={<p className={styles.loading}>Loading…</p>}>
                  <ReceiveView ticket={ticket ?? null} />
                </Suspense>
              </ErrorFence>
            </Shell>
          )}
        </Route>
        <Route path="/">
          <Start />
        </Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
      <Import />
    </Router>
  )
}

function isScreen(word: string): word is Screen {
  return (SCREENS as readonly string[]).includes(word)
}

/** Import stands beside the screens: it goes on, with its dialog as it was, while the first article opens its story. */
function Import() {
  const [, route] = useRoute('/story/:storyId/*?')
  const storyId = (route?.storyId ?? null) as StoryId | null
  const isOver = useDrop(storyId)
  usePaste()
  return (
    <>
      <ImportDialog storyId={storyId} />
      {isOver && <DropZone />}
    </>
  )
}

/** The newest story, or the first visit. */
function Start() {
  const stories = useStories()
  if (stories === undefined) return null
  const newest = stories[0]
  if (newest !== undefined) return <Redirect to={screenPath(newest.id, 'articles')} replace />
  return (
    <Shell story={null} screen={null} title="">
      <WelcomeView />
    </Shell>
  )
}

function StoryScreen({ storyId, screen, claimId }: { storyId: StoryId; screen: Screen; claimId: ClaimId | null }) {
  const story = useStory(storyId)
  if (story === undefined) return null
  if (story === null) return <Missing what="story" />
  return (
    <Shell story={story} screen={screen} title={`${SCREEN_NAMES[screen]} · ${story.name}`}>
      {/* A live read gives the story that was open before until it has the new one. */}
      {story.id === storyId && (
        <ErrorFence part={SCREEN_NAMES[screen]} key={`${storyId} ${screen}`}>
          <Suspense fallback={<p className={styles.loading}>Loading…</p>}>
            {screen === 'exchange' ? (
              <ExchangeView story={story} />
            ) : (
              <StoryData storyId={storyId} withStatements={screen === 'claims'}>
                <OpeningStory />
                {screen === 'articles' && <ArticlesView story={story} />}
                {screen === 'claims' && (
                  <>
                    <StatementsPanel storyId={storyId} />
                    <ClaimsView storyId={storyId} />
                  </>
                )}
                {screen === 'matrix' && <MatrixView storyId={storyId} />}
                {screen === 'compare' && <CompareView storyId={storyId} claimId={claimId} />}
                {screen === 'overview' && <OverviewView storyId={storyId} />}
              </StoryData>
            )}
          </Suspense>
        </ErrorFence>
      )}
    </Shell>
  )
}

/** What the screens about a story's articles and claims have in common: what is known of it. */
function StoryData({
  storyId,
  withStatements = false,
  children,
}: {
  storyId: StoryId
  withStatements?: boolean
  children: ReactNode
}) {
  return (
    <CoverageProvider storyId={storyId}>
      <FindingsProvider storyId={storyId} withStatements={withStatements}>
        {children}
      </FindingsProvider>
    </CoverageProvider>
  )
}

function ReaderScreen({
  storyId,
  articleId,
  mentionId = null,
  at = null,
}: {
  storyId: StoryId
  articleId: ArticleId
  /** The mention to show, or else the offset in the text. */
  mentionId?: MentionId | null
  at?: number | null
}) {
  return (
    <ArticleScreen storyId={storyId} articleId={articleId}>
      {() => <ReaderView articleId={articleId} mentionId={mentionId} at={at} />}
    </ArticleScreen>
  )
}

/** A screen about one article; `title` says what about it. */
function ArticleScreen({
  storyId,
  articleId,
  title,
  children,
}: {
  storyId: StoryId
  articleId: ArticleId
  title?: string
  children: (article: Article) => ReactNode
}) {
  const story = useStory(storyId)
  const article = useArticle(articleId)
  if (story === undefined || article === undefined) return null
  if (story === null) return <Missing what="story" />
  if (article === null || article.storyId !== storyId) return <Missing what="article" />
  const name = article.metadata.title.value ?? 'Untitled article'
  return (
    <Shell story={story} screen="articles" title={title === undefined ? name : `${title} · ${name}`} bare>
      <ErrorFence part="This article" key={articleId}>
        <Suspense fallback={<p className={styles.loading}>Loading…</p>}>
          <StoryData storyId={storyId}>{children(article)}</StoryData>
        </Suspense>
      </ErrorFence>
    </Shell>
  )
}

function Missing({ what }: { what: 'story' | 'article' }) {
  return (
    <Shell story={null} screen={null} title="Not here">
      <section>
        <h1>This {what} is not on this device</h1>
        <p>
          It may have been deleted, or the address is from another browser: stories stay where they were made.{' '}
          <a href="#/">Go to the stories that are here.</a>
        </p>
      </section>
    </Shell>
  )
}
