/** The table: one row a claim, one column an outlet with its words; the same columns and cells as the matrix. */
import type { Cell } from '../coverage/coverage'
import { isOrphan } from '../coverage/coverage'
import { coverageOf } from '../coverage/coverageOf'
import { columnName } from '../coverage/outletColumns'
import { staleTellings } from '../revision/staleVerdicts'
import { FORMULA } from './formula'
import type { StoryContents } from './storyContents'

/** Tells spreadsheets that the file is UTF-8: without it some read Cyrillic as Latin letters. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The story's claims as CSV (RFC 4180: CRLF, quotes doubled), in UTF-8 with a byte order mark.
 *
 * An outlet's cell holds its words, several mentions on lines of their own, or says in brackets why it holds none. The
 * last column names the outlets whose words changed since the claim's status was set. A cell that would run as a formula
 * begins with an apostrophe.
 */
export function serializeCsv(contents: StoryContents): string {
  const coverage = coverageOf({
    ...contents,
    claims: contents.claims.filter(isAlive).toSorted((a, b) => a.number - b.number),
    articles: contents.articles.filter(isAlive),
    mentions: contents.mentions.filter(isAlive),
    decisions: contents.decisions.filter(isAlive),
  })
  const head = [
    'Claim number',
    'Claim',
    'Status',
    'Outlets',
    'Mentions',
    'Changed',
    ...coverage.columns.map(columnName),
    'Words changed since the verdict',
  ]
  const rows = coverage.rows.map(({ claim, cells, outletCount, mentionCount }) => [
    String(claim.number),
    claim.text,
    claim.status,
    String(outletCount),
    String(mentionCount),
    claim.changedAt,
    ...cells.map(wordsOfCell),
    coverage.columns
      .filter((_, index) => staleTellings({ cells: cells.slice(index, index + 1) }).length > 0)
      .map(columnName)
      .join('\n'),
  ])
  return `${BYTE_ORDER_MARK}${[head, ...rows].map((row) => `${row.map(inert).map(quoted).join(',')}\r\n`).join('')}`
}

const isAlive = (record: { readonly deletedAt: string | null }): boolean => record.deletedAt === null

function wordsOfCell(cell: Cell): string {
  switch (cell.kind) {
    case 'states':
      return cell.tellings
        .map((telling) => `${onOneLine(telling.words)}${isOrphan(telling) ? ' (no longer in the newest text)' : ''}`)
        .join('\n')
    case 'absent':
      return '(absent)'
    case 'notYetRead':
      return '(not yet read)'
    case 'notApplicable':
      return '(not applicable)'
    default:
      return cell satisfies never
  }
}

function onOneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim()
}

function inert(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
