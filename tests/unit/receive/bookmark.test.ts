import { expect, it } from 'vitest'
import { bookmarkFor } from '../../../src/platform/receive/bookmark'

it.each([
  ['https://desk.example/', 'https://desk.example/'],
  ['http://127.0.0.1:4173/desk/app/#/story/1/articles', 'http://127.0.0.1:4173/desk/app/'],
  ['https://desk.example/app/index.html?x=1#/receive', 'https://desk.example/app/index.html'],
])('is made for the app at %s', (address, app) => {
  const bookmark = bookmarkFor(address)
  expect(bookmark).toMatch(/^javascript:[^"'<>\s]+$/u)
  const code = decodeURIComponent(bookmark.slice('javascript:'.length))
  expect(code).toContain(JSON.stringify(app))
  // One expression that gives nothing: a bookmark whose code has a value puts it in place of the page.
  expect(code).toMatch(/^\(function[\s\S]*\)\(\.\.\.\[.*\]\)$/u)
})

it('fits into a bookmark, with room to spare below the shortest limit of a browser in use', () => {
  expect(bookmarkFor('https://desk.example/').length).toBeLessThan(4_000)
})
