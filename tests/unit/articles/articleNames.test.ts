import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/core/article/article'
import { originWords } from '../../../src/ui/OriginComb'
import { articleNames, outletNames } from '../../../src/views/articles/articleNames'

function article(id: string, outlet: string | null, title: string | null): Article {
  const field = (value: string | null) => ({ value, source: 'text', certainty: 'sure', original: null })
  return { id, metadata: { outlet: field(outlet), title: field(title) } } as unknown as Article
}

describe('names of articles', () => {
  it.each([
    ['an outlet alone', article('a', 'Valley Post', 'Bridge shut'), 'Valley Post'],
    ['one of two of its outlet', article('a', 'Coastal Courier', 'Bridge shut'), 'Coastal Courier, “Bridge shut”'],
    ['one without a title', article('a', 'Coastal Courier', null), 'Coastal Courier, untitled'],
    ['an unknown outlet', article('a', null, 'Bridge shut'), '“Bridge shut”'],
    ['nothing known', article('a', null, null), 'an unknown outlet'],
  ])('are those of %s', (_, asked, expected) => {
    expect(articleNames([asked, article('b', 'Coastal Courier', 'Carts wait')])('a')).toBe(expected)
  })

  it('say an outlet once, with how many articles it has', () => {
    const outlets = ['Coastal Courier', 'Valley Post', null, 'Coastal Courier', null]
    expect(outletNames(outlets)).toEqual(['2 articles of Coastal Courier', 'Valley Post', '2 unknown outlets'])
    expect(outletNames(['Valley Post', null])).toEqual(['Valley Post', '1 unknown outlet'])
  })
})

it('counts an outlet behind several origins once', () => {
  expect(originWords([1, 1, 1], 1)).toBe('1 outlet · 3 origins')
  expect(originWords([2, 1])).toBe('3 outlets · 2 origins')
})
