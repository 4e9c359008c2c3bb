/** Who the author is, below the article: a line about a journalist, or by one about himself. */
import { type KeptBlock, keptBlocks, type Rule, takeOut } from '../draft'
import { isRunningText, wordCount } from '../shape'

/** Biographies stand among the last blocks. */
const END_BLOCKS = 4
const BIOGRAPHY_WORDS = 120
const LABEL =
  /^[^\p{L}]*(?:about the authors?|about the writer|sobre (?:el|la|o|a) autora?|acerca del autor|über (?:den|die) autor(?:in)?|zur person|à propos de l[’']auteure?|sull[’']autore|over de auteur|om författaren|про автора|об авторе|σχετικά με τον συντάκτη|o autorze|o autorovi)[^\p{L}]*$/iu
const TRADE =
  'journalis|reporter|correspondent|editor|columnist|freelance|news writer|staff writer|newsroom|periodista|redactora?\\b|corresponsal|redakteur|korrespondent|autorin|journaliste|rédact|correspondant|journalist|verslaggever|giornalista|jornalista|repórter|dziennikar|novinář|újságíró|gazetar|gazeteci|muhabir|δημοσιογρ|συντάκτ|журналіст|кореспондент|редактор|журналист|корреспондент|novinar'
const TRADE_WORD = new RegExp(`(?:^|[^\\p{L}])(?:${TRADE})`, 'iu')
const FIRST_PERSON =
  /(?:^|[\s,;(])(?:I|I[’']m|I[’']ve|my|me|ich|mein(?:e|en|er)?|je|j[’']ai|mon|mes|soy|mi|sono|mio|eu|minha|meu|ik|mijn|jag|jeg|я|мій|моя|мой|είμαι|μου)(?=[\s,.;)])/u
/** "Jane Doe is a reporter …", "… covers …": the first words are a name and the sentence says what she does. */
const INTRODUCTION =
  /^[\p{Lu}][\p{L}’'.-]+(?: (?:[\p{Lu}][\p{L}’'.-]*|de|van|von|der|al)){1,4},? (?:is|was|are|has (?:been|worked|covered|reported)|covers|writes|reports|works|joined|ist|arbeitet|schreibt|berichtet|est|travaille|couvre|écrit|es|trabaja|escribe|cubre|è|lavora|scrive|é|trabalha|escreve|είναι|jest|je|є|працює|пише|работает|пишет)(?:[\s,]|$)/u
const PLAIN_QUOTATION = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/gu

export const biographies: Rule = (draft) => {
  const kept = keptBlocks(draft)
  const first = Math.max(1, kept.length - END_BLOCKS)
  const label = kept.findIndex(({ block }, rank) => rank >= first && LABEL.test(block.text))
  const taken = kept.filter((entry, rank) =>
    label >= 0 ? rank >= label && rank <= label + 1 : rank >= first && isBiography(entry, kept),
  )
  return takeOut(
    draft,
    taken.map(({ index }) => index),
    'biography',
  )
}

function isBiography({ block, rank }: KeptBlock, kept: readonly KeptBlock[]): boolean {
  if (wordCount(block.text) > BIOGRAPHY_WORDS || !isRunningText(block.text)) return false
  const own = block.text.replace(PLAIN_QUOTATION, ' ')
  if (own !== block.text || !TRADE_WORD.test(own)) return false
  if (INTRODUCTION.test(own)) return isIntroducedOnly(own, kept, rank)
  // An essay speaks in the first person throughout; a biography does so at its end only.
  return FIRST_PERSON.test(own) && !kept.some((other) => other.rank < rank - 1 && speaksInFirstPerson(other.block.text))
}

/** Nobody in the story: the name stands nowhere above. A reporter who is the story's subject stays. */
function isIntroducedOnly(text: string, kept: readonly KeptBlock[], rank: number): boolean {
  const name = /^\S+ \S+/u.exec(text)?.[0].replace(/,$/u, '') ?? ''
  const surname = name.split(' ')[1] ?? name
  return !kept.some((other) => other.rank < rank && other.block.text.includes(surname))
}

function speaksInFirstPerson(text: string): boolean {
  return FIRST_PERSON.test(text.replace(PLAIN_QUOTATION, ' '))
}
