import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { setAuthor } from '../../../src/app/actions/setAuthor'
import { undo } from '../../../src/app/actions/undo'
import type { Status } from '../../../src/core/claim/claim'
import type { ArticleId, RevisionId, StoryId } from '../../../src/core/ids'
import { deskForTest } from '../actions/deskForTest'
import { expectAccessible, renderApp } from '../shell/renderApp'
import { add, FIRST, ingestedFrom, SECOND } from './material'

let desk: ReturnType<typeof deskForTest>
let app: ReturnType<typeof renderApp> | null = null
let storyId: StoryId
let articleId: ArticleId

beforeEach(async () => {
  await page.viewport(1440, 900)
  desk = deskForTest()
  await setAuthor(desk, 'A. Checker')
  ;({ storyId, articleId } = await add(desk, null, await ingestedFrom(FIRST)))
  await claim('Twelve ships were moved overnight', 'verified')
  await claim('The town opened two schools as shelters', 'unverified')
  await claim('340 passengers had been told to travel by train', 'disputed')
  await claim('close its northern basin on Monday', 'verified')
  const revised = await ingestedFrom(SECOND, { title: 'Hamrun shuts its port', updatedOn: '2024-05-25T08:10Z' })
  await add(desk, storyId, revised, { revisionOf: articleId })
})
afterEach(async () => {
  await app?.leave()
  app = null
})

async function claim(words: string, status: Status): Promise<void> {
  const revisionId = (await desk.database.articles.get(articleId))?.revisionId as RevisionId
  const start = (await desk.database.revisions.get(revisionId))?.text.indexOf(words) ?? -1
  const span = { start, end: start + words.length }
  await makeClaim(desk, { storyId, articleId, revisionId, span, status })
}

function open(path: string): void {
  app = renderApp(`/story/${storyId}/articles/${articleId}${path}`, desk)
}

/** Pixels that a list has left behind the words that it shows, its arrow aside. */
function roomLeft(list: HTMLSelectElement): number {
  const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
  canvas.font = getComputedStyle(list).font
  const ARROW = 32
  return list.clientWidth - ARROW - canvas.measureText(list.selectedOptions[0]?.text ?? '').width
}

const linesOf = (list: HTMLElement): string[] =>
  within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent.replaceAll(/\s+/gu, ' ').trim())

describe('the changes of an article', () => {
  it('names what changed silently, each leading to its place', async () => {
    open('/changes')
    const list = await screen.findByRole('list', { name: 'Changes by kind' })
    expect(linesOf(list)).toEqual([
      'HeadlineHamrun closes its port → Hamrun shuts its port',
      'NumberTwelve ships → Fourteen ships',
      'Quote“We will not take any a single risk with the crews,”',
      'NameVarga → Warga',
      expect.stringContaining('Paragraph goneThe ferry company'),
      expect.stringContaining('Paragraph addedThe coast guard'),
    ])
    await userEvent.click(within(list).getByRole('button', { name: /Quote/u }))
    expect(document.activeElement?.textContent).toContain('We will not take')
    await expectAccessible()
  })

  it('says what the page says otherwise of itself', async () => {
    const again = await ingestedFrom([...SECOND, 'The road stays shut.'], { updatedOn: '2024-05-26T09:00Z' })
    await add(desk, storyId, again, { revisionOf: articleId })
    open('/changes')
    const note = await screen.findByText(/Also changed/u)
    expect(note.textContent).toMatch(/Also changed: update \(25 May 2024, 08:10 UTC → 26 May 2024, 09:00 UTC\)\.$/u)
  })

  it('lists the claims it touches and how their words fared, until somebody confirms', async () => {
    open('/changes')
    const list = await screen.findByRole('list', { name: 'Claims touched' })
    expect(linesOf(list)).toEqual([
      expect.stringMatching(/^3 ?Disputed.*Its words are gone/u),
      expect.stringMatching(/^1 ?Verified.*Words changed, \d+ % alike.*Twelve Fourteen ships.*Confirm: verified/u),
      expect.stringMatching(/^2 ?Unverified.*The same words, moved/u),
    ])
    const again = within(list).getByRole('link', { name: 'Attach it again in the article' })
    expect(again.getAttribute('href')).toMatch(/\/mention\//u)
    expect(screen.getByText('1 passage stands word for word as it did')).toBeVisible()
    await userEvent.click(within(list).getByRole('button', { name: 'Confirm: verified' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Confirm: verified' })).toBeNull())
    expect(screen.getByText('Its status was set for the new words.')).toBeVisible()
    await undo(desk, storyId)
    expect(await screen.findByRole('button', { name: 'Confirm: verified' })).toBeVisible()
  })

  it('puts what an earlier revision did under a head of its own, with what can be done about it', async () => {
    const third = await ingestedFrom([...SECOND, 'Nobody was hurt, the mayor said.'])
    await add(desk, storyId, third, { revisionOf: articleId })
    open('/changes')
    const list = await screen.findByRole('list', { name: 'Already so in revision 2' })
    expect(linesOf(list)).toEqual([
      expect.stringMatching(/^3 ?Disputed.*Its words are gone.*Attach it again in the article/u),
      expect.stringMatching(/^1 ?Verified.*Words changed, \d+ % alike.*Twelve Fourteen ships.*Confirm: verified/u),
    ])
    expect(screen.queryByRole('list', { name: 'Claims touched' })).toBeNull()
    expect(screen.getByText('2 passages stand word for word as they did')).toBeVisible()
    await expectAccessible()
    within(list).getByRole('button', { name: 'Confirm and take the new words' }).focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(linesOf(list)).toHaveLength(1))
    expect(screen.getByText('3 passages stand word for word as they did')).toBeVisible()
    expect((await desk.database.claims.toArray()).some(({ text }) => text.startsWith('Fourteen ships'))).toBe(true)
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Claims touched' }))
  })

  it('goes on to the next claim that waits after a key, and stays with the claim after a press', async () => {
    await claim('We will not take a single risk with the crews', 'verified')
    const third = SECOND.map((each) => each.replace('a single risk', 'the slightest risk'))
    await add(desk, storyId, await ingestedFrom(third), { revisionOf: articleId })
    open('/changes/1/3')
    const buttons = await screen.findAllByRole('button', { name: 'Confirm: verified' })
    expect(buttons).toHaveLength(2)
    buttons[1]?.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(buttons[1]?.isConnected).toBe(false))
    expect(document.activeElement).toBe(buttons[0])
    await userEvent.click(buttons[0] as HTMLElement)
    await waitFor(() => expect(buttons[0]?.isConnected).toBe(false))
    expect(document.activeElement).toHaveTextContent('Twelve ships were moved overnight')
  })

  it('reads what is written from the right from the right', async () => {
    const paragraphs = (count: number, until: string) => [
      `أُغلق جسر الليندة ظهر يوم الثلاثاء بعد أن عثر ${count} مهندسين على صدأ في اثنين من كابلاته.`,
      `ويبقى الجسر مغلقا حتى ${until}، كما قال مجلس المدينة في بيان مقتضب.`,
    ]
    const first = await ingestedFrom(paragraphs(4, 'الربيع'), { title: 'إغلاق جسر الليندة' })
    ;({ articleId } = await add(desk, storyId, first))
    const second = await ingestedFrom(paragraphs(5, 'الصيف'), { title: 'جسر الليندة مغلق' })
    await add(desk, storyId, second, { revisionOf: articleId })
    open('/changes')
    const list = await screen.findByRole('list', { name: 'Changes by kind' })
    expect(linesOf(list)[0]).toBe('Headlineإغلاق جسر الليندة ← جسر الليندة مغلق')
    expect(linesOf(list)[1]).toMatch(/^Number.*4.* → .*5/u)
    const texts = await screen.findByRole('region', { name: 'The two texts' })
    for (const paragraph of texts.querySelectorAll('[data-change] [dir]'))
      expect(getComputedStyle(paragraph).direction).toBe('rtl')
  })

  it('shows both texts side by side or as one, by button and by key, and walks from change to change', async () => {
    open('/changes')
    const texts = await screen.findByRole('region', { name: 'The two texts' })
    expect(within(texts).getByRole('heading', { name: 'Revision 1' })).toBeVisible()
    const moved = await within(texts).findByRole('group', { name: 'Moved up' })
    expect(moved).toHaveTextContent('The town opened two schools')
    await userEvent.keyboard('n')
    expect(document.activeElement).toBe(moved)
    await userEvent.keyboard('nn')
    expect(document.activeElement?.querySelector('ins')).toHaveTextContent('a single')
    await userEvent.keyboard('p')
    expect(document.activeElement?.querySelector('del')).toHaveTextContent('Twelve')
    await userEvent.keyboard('v')
    expect(within(texts).queryByRole('heading', { name: 'Revision 1' })).toBeNull()
    expect(within(texts).getByRole('button', { name: 'In one text' })).toHaveAttribute('aria-pressed', 'true')
    const reworded = within(texts).getAllByRole('group', { name: 'Reworded' })[0]
    expect(reworded?.querySelector('p + div')).toHaveTextContent('Twelve Fourteen ships were moved')
  })

  it('draws a long comparison piece by piece, and goes to a change that is not drawn yet', async () => {
    const COUNT = 300
    const long = (end: string) =>
      Array.from({ length: COUNT }, (_, index) => `Ship ${index} left the northern basin at noon, and its crew ${end}.`)
    const first = await ingestedFrom([...long('went ashore'), 'The harbour master counted 41 ships.'])
    ;({ articleId } = await add(desk, storyId, first))
    const second = await ingestedFrom([...long('stayed on board'), 'The harbour master counted 43 ships.'])
    await add(desk, storyId, second, { revisionOf: articleId })
    open('/changes')
    const texts = await screen.findByRole('region', { name: 'The two texts' }, { timeout: 10_000 })
    const drawn = () => texts.querySelectorAll('[data-change]').length
    expect(drawn()).toBeLessThan(COUNT / 2)
    const list = await screen.findByRole('list', { name: 'Changes by kind' }, { timeout: 10_000 })
    await userEvent.click(within(list).getByRole('button', { name: /41.*43/u }))
    await waitFor(() => expect(document.activeElement).toHaveTextContent('The harbour master counted'))
    await waitFor(() => expect(drawn()).toBe(COUNT + 1))
  }, 40_000)

  it('compares any two revisions', async () => {
    await add(desk, storyId, await ingestedFrom([...SECOND, 'Nobody was hurt, the mayor said.']), {
      revisionOf: articleId,
    })
    open('/changes')
    const list = await screen.findByRole('list', { name: 'Changes by kind' })
    expect(linesOf(list)).toContain('Paragraph addedNobody was hurt, the mayor said.')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'From' }), '1')
    await waitFor(() => expect(location.hash).toContain('/changes/1/3'))
    await waitFor(() => expect(linesOf(screen.getByRole('list', { name: 'Changes by kind' }))).toHaveLength(6))
  })

  it('says where there is one revision only', async () => {
    await undo(desk, storyId)
    open('/changes')
    expect(await screen.findByText(/There is one revision of this article/u)).toBeVisible()
  })

  it('says so where there is no revision of a number', async () => {
    open('/changes/1/9')
    expect(await screen.findByText(/There is no revision 9 of this article/u)).toBeVisible()
    expect(screen.queryByRole('combobox')).toBeNull()
    await userEvent.click(screen.getByRole('link', { name: 'What changed last' }))
    expect(await screen.findByRole('combobox', { name: 'From' })).toHaveValue('1')
  })

  it('says which page is the older one, and swaps the two', async () => {
    const older = await ingestedFrom(FIRST, { updatedOn: '2024-05-24T08:10Z' })
    await add(desk, storyId, older, { revisionOf: articleId })
    open('/changes')
    const note = await screen.findByRole('note')
    expect(note).toHaveTextContent(
      'The page of revision 3 is the older one: updated 24 May 2024, that of revision 2 on 25 May 2024.',
    )
    await expectAccessible()
    await userEvent.click(within(note).getByRole('button', { name: 'Swap the two' }))
    await waitFor(() => expect(location.hash).toContain('/changes/3/2'))
    await waitFor(() => expect(screen.queryByRole('note')).toBeNull())
    const list = await screen.findByRole('list', { name: 'Changes by kind' })
    expect(linesOf(list)).toContain('NumberTwelve ships → Fourteen ships')
  })

  it('shows where paragraphs were parted and joined, though no word differs', async () => {
    const parted = [`${SECOND[0]} ${SECOND[1]}`, ...SECOND.slice(2)]
    await add(desk, storyId, await ingestedFrom(parted), { revisionOf: articleId })
    open('/changes/2/3')
    expect(await screen.findByText(/^2 paragraphs joined; 3 as they were\./u)).toBeVisible()
    const texts = await screen.findByRole('region', { name: 'The two texts' })
    const joined = within(texts).getByRole('group', { name: 'Joined' })
    const link = within(joined).getByRole('link', { name: 'In the article' })
    expect(getComputedStyle(link).opacity).toBe('1')
    await expectAccessible()
  })

  it('stands in a narrow window as one text', async () => {
    await page.viewport(390, 844)
    open('/changes')
    const texts = await screen.findByRole('region', { name: 'The two texts' })
    expect(within(texts).queryByRole('group', { name: 'How the texts are shown' })).toBeNull()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    for (const list of screen.getAllByRole<HTMLSelectElement>('combobox')) expect(roomLeft(list)).toBeGreaterThan(0)
    await expectAccessible()
  })
})

describe('an older revision', () => {
  it('is read as it came in, with its highlights, and changes nothing', async () => {
    open('/revision/1')
    const article = await screen.findByRole('article', { name: 'Hamrun closes its port' })
    expect(within(article).getByText('An older revision')).toBeVisible()
    expect(within(article).getByText('90 words')).toBeVisible()
    expect(within(article).getByText(/with the highlights that stand in it/u)).toBeVisible()
    const region = within(article).getByRole('region', { name: 'Article text' })
    await waitFor(() => expect(region).toHaveTextContent('Twelve ships were moved overnight'))
    const list = screen.getByRole('list', { name: 'Claims in this revision' })
    expect(within(list).getAllByRole('button')).toHaveLength(4)
    await userEvent.click(within(list).getByRole('button', { name: /Twelve ships/u }))
    expect(within(list).getByRole('link', { name: 'See it in the newest revision' })).toBeVisible()
    expect(screen.queryByRole('toolbar')).toBeNull()
    await userEvent.keyboard('3')
    expect((await desk.database.claims.toArray()).filter(({ status }) => status === 'disputed')).toHaveLength(1)
    await expectAccessible()
  })

  it('says so where there is none of that number', async () => {
    open('/revision/7')
    expect(await screen.findByText(/There is no revision 7/u)).toBeVisible()
  })
})

describe('the reader of a revised article', () => {
  it('leads to what changed, says whose words changed and takes the confirmation', async () => {
    open('')
    const link = await screen.findByRole('link', { name: 'what changed' })
    expect(screen.getByText('Updated 25 May 2024, 08:10 UTC')).toBeVisible()
    const cards = await screen.findByRole('list', { name: 'Claims in this article' })
    const card = (await within(cards).findByText('Words changed since the verdict')).closest('li') as HTMLElement
    await userEvent.click(within(card).getByRole('button', { name: /Twelve ships/u }))
    const note = await screen.findByRole('note', { name: 'Words changed' })
    await waitFor(() => expect(note).toHaveTextContent('Twelve Fourteen ships were moved overnight'))
    await expectAccessible()
    await userEvent.click(within(note).getByRole('button', { name: 'Confirm: verified' }))
    await waitFor(() => expect(screen.queryByText('Words changed since the verdict')).toBeNull())
    await userEvent.click(link)
    expect(await screen.findByRole('heading', { name: 'What changed' })).toBeVisible()
  })
})
