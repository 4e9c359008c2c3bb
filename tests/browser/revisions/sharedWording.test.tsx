import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { setAuthor } from '../../../src/app/actions/setAuthor'
import { deskForTest } from '../actions/deskForTest'
import { expectAccessible, renderApp } from '../shell/renderApp'
import { add, FIRST, ingestedFrom, SECOND } from './material'

let app: ReturnType<typeof renderApp> | null = null
afterEach(() => app?.leave())

describe('what two articles share', () => {
  it.each([1440, 390])('is shown word for word beside each other, at %i px', async (width) => {
    await page.viewport(width, 900)
    const desk = deskForTest()
    await setAuthor(desk, 'A. Checker')
    const first = await add(desk, null, await ingestedFrom(FIRST))
    const copy = await add(desk, first.storyId, await ingestedFrom(SECOND, { outlet: 'Morning Star' }))
    expect(copy).toMatchObject({ kind: 'added', near: { articleId: first.articleId } })
    app = renderApp(`/story/${first.storyId}/articles/${copy.articleId}/shared/${first.articleId}`, desk)
    expect(await screen.findByRole('heading', { name: /^79\s% word for word in Coast Daily$/u })).toBeVisible()
    const [own, other] = [
      screen.getByRole('region', { name: 'Morning Star' }),
      screen.getByRole('region', { name: 'Coast Daily' }),
    ]
    for (const [side, paragraphs] of [
      [own, SECOND],
      [other, FIRST],
    ] as const) {
      expect([...side.querySelectorAll('p')].map((each) => each.textContent)).toEqual(paragraphs)
    }
    expect(within(own).getByText('The town opened two schools', { exact: false }).tagName).toBe('MARK')
    expect(within(own).getByText('The coast guard', { exact: false }).tagName).not.toBe('MARK')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await expectAccessible()
  })
})
