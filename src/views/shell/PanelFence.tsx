import { lazy, Suspense } from 'react'
import type { Story } from '../../core/article/article'
import { ErrorFence } from './ErrorFence'

const SearchDialog = lazy(() => import('../search/SearchDialog').then((module) => ({ default: module.SearchDialog })))
const PaletteDialog = lazy(() =>
  import('../search/PaletteDialog').then((module) => ({ default: module.PaletteDialog })),
)
const HistoryDialog = lazy(() =>
  import('../search/HistoryDialog').then((module) => ({ default: module.HistoryDialog })),
)

/** The panels that load when they are first opened; a crash in one closes it and nothing else. */
export function PanelFence({ panel, story }: { panel: 'search' | 'palette' | 'history'; story: Story }) {
  return (
    <ErrorFence part="This panel">
      <Suspense>
        {panel === 'search' && <SearchDialog story={story} />}
        {panel === 'palette' && <PaletteDialog story={story} />}
        {panel === 'history' && <HistoryDialog story={story} />}
      </Suspense>
    </ErrorFence>
  )
}
