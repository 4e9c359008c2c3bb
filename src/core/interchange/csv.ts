/** The table: one row a claim, one column an outlet with its words. */
import type { StoryContents } from './storyContents'
import { livingArticles, type ToldClaim, toldClaims } from './toldClaims'

/** What a spreadsheet takes for a formula, full-width signs included, also after spaces (OWASP, "CSV Injection"). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Tells spreadsheets that the file is UTF-8: without it some read Cyrillic as Latin letters. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The story's claims as CSV (RFC 4180: CRLF, quotes doubled), in UTF-8 with a byte order mark.
 *
 * An outlet's cell holds its words; several mentions stand on lines of their own. An article whose outlet nobody has
 * named has a column of its own. A cell that would run as a formula begins with an apostrophe.
 */
export function serializeCsv(contents: StoryContents): string {
  const columns = columnsOf(contents)
  const head = ['Claim number', 'Claim', 'Status', 'Outlets', 'Mentions', 'Changed', ...columns.map(({ name }) => name)]
  const rows = toldClaims(contents).map(({ claim, tellings }) => [
    String(claim.number),
    claim.text,
    claim.status,
    String(new Set(tellings.map((telling) => columnKey(telling.article))).size),
    String(tellings.length),
    claim.changedAt,
    ...columns.map(({ key }) => wordsIn(tellings, key)),
  ])
  return `${BYTE_ORDER_MARK}${[head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

type Column = { readonly key: string; readonly name: string }

/** Outlets in the order in which their first article came in. */
function columnsOf(contents: StoryContents): Column[] {
  const names = new Map(contents.outlets.map((outlet) => [outlet.id as string, outlet.name]))
  const columns = new Map<string, Column>()
  for (const article of livingArticles(contents)) {
    const key = columnKey(article)
    const unnamed = `Outlet unknown: ${article.metadata.title.value ?? 'untitled article'}`
    if (!columns.has(key)) columns.set(key, { key, name: names.get(key) ?? unnamed })
  }
  return [...columns.values()]
}

const columnKey = (article: { readonly id: string; readonly outletId: string | null }) => article.outletId ?? article.id

function wordsIn(tellings: ToldClaim['tellings'], key: string): string {
  return tellings
    .filter((telling) => columnKey(telling.article) === key)
    .map((telling) => telling.mention.quote.exact.replaceAll(/\s+/gu, ' ').trim())
    .join('\n')
}

function cellOf(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
