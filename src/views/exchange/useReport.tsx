import { type ReactNode, useEffect, useState } from 'react'
import { loadStory } from '../../app/actions/loadStory'
import { useDesk } from '../../app/desk'
import { announce } from '../../app/state/announcements'
import { countOf } from '../../app/words'
import type { Story } from '../../core/article/article'
import { type Report, reportOf } from '../../core/interchange/report'
import { StoryReport } from './StoryReport'

type Printing = { readonly report: Report; readonly storyName: string; readonly printedAt: string }

/**
 * `print` makes the report and opens the browser's print dialog; `paper` must be rendered for it.
 *
 * The report stays in the page until the screen is left: some browsers go on reading it after `print` has returned.
 */
export function useReport(story: Story): { readonly paper: ReactNode; readonly print: () => Promise<void> } {
  const desk = useDesk()
  const [printing, setPrinting] = useState<Printing | null>(null)
  useEffect(() => {
    if (printing === null) return undefined
    let isLeft = false
    const { articles, claims } = printing.report
    void loadFonts(printing.report).then(() => {
      if (isLeft) return
      announce(`Report ready to print: ${countOf(articles.length, 'article')}, ${countOf(claims.length, 'claim')}.`)
      window.print()
    })
    return () => {
      isLeft = true
    }
  }, [printing])

  async function print(): Promise<void> {
    const contents = await loadStory(desk, story.id)
    if (contents === null) return
    setPrinting({ report: reportOf(contents), storyName: contents.story.name, printedAt: desk.now() })
  }
  return { paper: printing && <StoryReport {...printing} />, print }
}

/** What is not shown on the screen loads no font by itself, and paper would get another face. */
async function loadFonts({ articles }: Report): Promise<void> {
  const letters = new Set<string>()
  for (const { blocks } of articles) {
    for (const { pieces } of blocks) for (const { text } of pieces) for (const letter of text) letters.add(letter)
  }
  const sample = [...letters].join('')
  const style = getComputedStyle(document.documentElement)
  const faces = ['--face-quoted', '--face-desk'].map((name) => style.getPropertyValue(name))
  // A face that cannot be had is replaced by its fallback, on paper as on the screen.
  await Promise.allSettled(
    faces.flatMap((face) => [400, 600].map((weight) => document.fonts.load(`${weight} 11pt ${face}`, sample))),
  )
}
