/**
 * An earlier mail below an answer, or one that is handed on: another person's words, which stay and are marked as quoted.
 * Mailers part them by marks, by an element for quotations, or only by a line that says whose words follow.
 */
import type { FoundBlock } from '../../clean/draft'
import { isRunningText } from '../../clean/shape'

const FROM =
  'from|von|de|da|van|od|från|fra|frá|lähettäjä|gönderen|kimden|feladó|expeditor|от|від|од|από|发件人|發件人|寄件者|差出人|보낸 사람|من|מאת'
const SENT =
  'sent|date|gesendet|datum|envoyé|date|enviado(?: el)?|enviada(?: em)?|fecha|data|inviato|verzonden|wysłano|odesláno|odeslané|poslano|skickat|sendt|dato|lähetetty|päivämäärä|gönderildi|tarih|elküldve|dátum|trimis|отправлено|дата|надіслано|изпратено|послато|ημερομηνία|στάλθηκε|发送时间|日期|寄件日期|日時|送信日時|보낸 날짜|날짜|التاريخ|תאריך'
/** The head of a mail, as Outlook and many others print it: who sent it and when, each behind its name. */
const HEAD = new RegExp(`^\\W{0,3}(?:${FROM})\\W{0,2}[:：](?=.*(?:^|[\\s>*])(?:${SENT})\\W{0,2}[:：])`, 'isu')
const LABELLED = /^[*_>]{0,2}\p{L}[\p{L}\p{M} .-]{0,20}[*_]{0,2}\s?[:：](?!\/\/)/u
/** So much of a head is looked at: names and addresses of many people may stand between its lines. */
const HEAD_CHARACTERS = 600
const HEAD_BLOCKS = 8

/** "On Monday, Ada wrote:", with a figure for the day or an address somewhere in it. */
const WROTE =
  /(?:wrote|writes|schrieb|schreibt|a écrit|escribió|escribe|escreveu|ha scritto|scrive|schreef|skrev|kirjoitti|yazdı|şunu yazdı|napisał(?:\(?a\)?)?|napsala?|napísala?|napisala?|írta|a scris|написала?|написав|пише|пишет|έγραψε|写道|寫道|wrote the following)\s?[:：]$/iu
const DAY_OR_ADDRESS = /\d|\S@\S/u
const WROTE_CHARACTERS = 250

/** The blocks of a mail, those of an earlier one as quotations; what says whose they are stays a paragraph. */
export function withQuotedMail(blocks: readonly FoundBlock[]): FoundBlock[] {
  const start = quotedFrom(blocks)
  return blocks.map((block, index) => (index < start ? block : { ...block, kind: 'quotation' }))
}

/** The index of the first block of an earlier mail that nothing marks; behind the last where there is none. */
function quotedFrom(blocks: readonly FoundBlock[]): number {
  for (const [index, { kind, text }] of blocks.entries()) {
    if (kind === 'quotation') continue
    if (isHead(blocks, index)) return behindHead(blocks, index)
    const next = blocks[index + 1]
    if (isAttribution(text)) {
      // A mailer that marks what it quotes says so itself, and answers may stand below.
      if (next?.kind !== 'quotation') return index + 1
    } else if (next?.kind === kind && isAttribution(`${text} ${next.text}`) && blocks[index + 2]?.kind !== 'quotation')
      return index + 2
  }
  return blocks.length
}

function isHead(blocks: readonly FoundBlock[], index: number): boolean {
  if (!LABELLED.test(blocks[index]?.text ?? '')) return false
  const lines = blocks.slice(index, index + HEAD_BLOCKS).map(({ text }) => text)
  const behind = lines.findIndex((text) => !isLabelled(text))
  const head = lines.slice(0, behind < 0 ? lines.length : behind)
  return HEAD.test(head.join('\n').slice(0, HEAD_CHARACTERS))
}

function behindHead(blocks: readonly FoundBlock[], index: number): number {
  const behind = blocks.slice(index, index + HEAD_BLOCKS).findIndex(({ text }) => !isLabelled(text))
  return behind < 0 ? Math.min(blocks.length, index + HEAD_BLOCKS) : index + behind
}

/** "Update: The mayor knew." is a sentence of the mail, unless it is a head in one block. */
function isLabelled(text: string): boolean {
  return LABELLED.test(text) && (HEAD.test(text) || !isRunningText(text))
}

function isAttribution(text: string): boolean {
  return text.length <= WROTE_CHARACTERS && WROTE.test(text) && DAY_OR_ADDRESS.test(text)
}
