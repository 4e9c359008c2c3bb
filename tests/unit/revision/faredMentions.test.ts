import { describe, expect, it } from 'vitest'
import type { Revision } from '../../../src/core/article/article'
import type { RevisionId } from '../../../src/core/ids'
import { faredMentions } from '../../../src/core/revision/faredMentions'
import { article, mention, revision } from '../coverage/records'

const QUOTE = '“We should have known this two winters ago,” the director told the board of the port on Monday.'
const COST = 'The repair of the two berths will cost about 14 million crowns and take until the end of the year.'
const MOVED = 'Ferries to the outer islands will leave from the northern quay until the work is finished.'
const STAYS = 'The council meets on Monday to decide whether the town lends the authority the money.'
const LATE = 'Nobody on the islands had heard of the closure before it was read on the radio at noon.'

const of = (number: number, ...paragraphs: string[]): Revision => revision('a', paragraphs.join('\n\n'), number)
const FIRST = of(1, QUOTE, COST, MOVED, STAYS)
const SECOND = of(2, COST.replace('14', '16'), MOVED, STAYS)
const THIRD = of(3, STAYS, COST.replace('14', '16'), LATE)
const all = [FIRST, SECOND, THIRD].map((each) => ({
  revision: each,
  article: article('a', { revision: 'a-3' as RevisionId }),
}))

function fares(mentions: readonly ReturnType<typeof mention>[], from: number, to: number) {
  const [before, after] = [from, to].map((number) => all.find(({ revision: { number: own } }) => own === number))
  if (before === undefined || after === undefined) throw new Error('no such revision')
  return Object.fromEntries(
    faredMentions(mentions, all, before, after).map(({ mention: { id }, fare, isEarlier }) => [
      id,
      isEarlier ? `${fare.kind}, already` : fare.kind,
    ]),
  )
}

const MARKED_FIRST = [
  mention('quote', 1, FIRST, 'We should have known this two winters ago'),
  mention('cost', 2, FIRST, 'The repair of the two berths will cost about 14 million crowns'),
  mention('quay', 3, FIRST, 'Ferries to the outer islands will leave from the northern quay'),
  mention('council', 4, FIRST, 'The council meets on Monday to decide'),
]

describe('faredMentions', () => {
  it.each([
    [1, 2, { quote: 'gone', cost: 'similar', quay: 'exact', council: 'exact' }],
    // What revision 2 did is not laid at the door of revision 3.
    [2, 3, { quote: 'absent, already', cost: 'exact, already', quay: 'gone', council: 'moved' }],
    [1, 3, { quote: 'gone', cost: 'similar', quay: 'gone', council: 'exact' }],
    [3, 1, { quote: 'came', cost: 'similar', quay: 'came', council: 'exact' }],
  ])('says from revision %i to %i what became of words marked in the first', (from, to, expected) => {
    expect(fares(MARKED_FIRST, from, to)).toEqual(expected)
  })

  it('says of words marked in the newer one what they were, and leaves out what came after both', () => {
    const late = [
      mention('cost', 2, THIRD, 'The repair of the two berths will cost about 16 million crowns'),
      mention('radio', 5, THIRD, 'Nobody on the islands had heard of the closure'),
    ]
    expect(fares(late, 2, 3)).toEqual({ cost: 'exact', radio: 'came' })
    expect(fares(late, 1, 3)).toEqual({ cost: 'similar', radio: 'came' })
    expect(fares(late, 1, 2)).toEqual({ cost: 'similar' })
  })

  it('tells what came in between and went again from what went before', () => {
    const quay = mention('quay', 3, SECOND, 'Ferries to the outer islands will leave from the northern quay')
    expect(fares([quay], 2, 3)).toEqual({ quay: 'gone' })
    expect(fares([quay], 1, 2)).toEqual({ quay: 'exact' })
  })

  it('measures what differs between the two, not what differs from the words that were marked', () => {
    const edited = of(3, COST.replace('14', '18'), STAYS)
    const before = { revision: SECOND, article: article('a') }
    const after = { revision: edited, article: article('a') }
    const [cost] = faredMentions(MARKED_FIRST.slice(1, 2), [...all.slice(0, 2), after], before, after)
    expect(cost).toMatchObject({ fare: { kind: 'similar' }, isEarlier: false })
    const span = cost?.before.kind === 'similar' ? cost.before.span : { start: 0, end: 0 }
    expect(SECOND.text.slice(span.start, span.end)).toContain('16 million')
  })
})
