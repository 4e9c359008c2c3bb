/**
 * Counters of views, shares and comments, and reading times: a number, a word for it, and nothing else but the date that
 * pages print beside it.
 */
import { dateOfLine, type FoundDate } from '../../../../core/article/dates'
import { ruleForEach } from '../draft'

/** Stems, with Latin look-alikes folded to Cyrillic first: pages mix the two alphabets in these words. */
const COUNTED =
  'views?|reads?|readers?|shares?|comments?|likes?|reactions?|min(?:ute)?s?(?: read)?|min(?:ute)?s? to read|vistas?|visualizaciones|visitas|lecturas?|comentarios?|compartid[oa]s?|aufrufe?|mal gelesen|kommentare?|minuten(?: lesezeit)?|vues?|lectures?|commentaires?|partages?|visualizzazioni|letture|commenti|condivisioni|visualizações|leituras|comentários|weergaven|keer gelezen|reacties|visningar|visninger|kommentarer|näyttökertaa|wyświetle(?:nia|ń)|odsłon|komentarz[ey]?|zobrazen[íi]|přečtení|görüntülenme|okunma|yorum|προβολ(?:ές|ή)|αναγνώσεις|σχόλια|λεπτά ανάγνωσης|просмотр(?:ов|а)?|прочтени[йея]|комментари(?:ев|й|я)|перегляд(?:ів|и|а)?|прочитан(?:ь|ня)|коментар(?:ів|і)?|прегледа?|megtekintés|vizualizări|shikime|lexime|مشاهد(?:ة|ات)|צפיות'
/** A counter is a few words at most. */
const COUNTER_CHARACTERS = 80
const COUNTER = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:${COUNTED})\\s*[:：]\\s*)?\\d[\\d.,\\s]*\\s?[kmкм]?\\+?\\s*(?:${COUNTED})?[^\\p{L}\\p{N}]*$`,
  'iu',
)
const NAMED = new RegExp(`(?:^|[^\\p{L}])(?:${COUNTED})(?:$|[^\\p{L}])`, 'iu')
/** What any counter has in it: asked first of lines that may hold more. */
const COUNTING = new RegExp(`${NAMED.source}|阅|閱|閲|浏|瀏|点|點|播|觀|观|評|评|조회|댓글|視|再|コメント`, 'iu')
const READING_TIME =
  /^[^\p{L}\p{N}]*(?:reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|час читання|время чтения|χρόνος ανάγνωσης)\s*[:：]?\s*(?:~|ca\.?)?\s*\d+\s*\p{L}*\.?$/iu
const EAST_ASIAN_COUNTED =
  '阅读|閱讀|閱覽|浏览|瀏覽|点击|點擊|播放|觀看|观看|評論|评论|조회|댓글|閲覧|視聴|再生|コメント'
const EAST_ASIAN_NUMBER = String.raw`\d[\d,.]*\s*[万萬千만천]?\s*[次回人개]?`
const EAST_ASIAN_COUNTER = new RegExp(
  `^(?:(?:${EAST_ASIAN_COUNTED})[量数數수]?\\s*[:：]?\\s*${EAST_ASIAN_NUMBER}|${EAST_ASIAN_NUMBER}\\s*(?:${EAST_ASIAN_COUNTED})[量数數수]?)$`,
  'u',
)
const LOOK_ALIKES: Readonly<Record<string, string>> = { a: 'а', e: 'е', i: 'і', o: 'о', p: 'р', c: 'с', y: 'у', x: 'х' }

/** A date and two or three counters. */
const DATED_CHARACTERS = 120
/** The hour alone, where the day stands elsewhere. */
const TIME_ALONE = /^\d{1,2}[:.h]\d{2}(?:\s?(?:uhr|hrs?|h|[ap]\.?m\.?|[A-Z]{2,5}))?[^\p{L}\p{N}]*$/iu
/** Blocks from the top where the date is this article's. */
const TOP_BLOCKS = 8

export const viewCounters = ruleForEach('viewCounter', ({ block: { text }, rank }) => {
  if (isCounter(text)) return []
  const beside = besideCounter(text)
  if (beside === null) return null
  return beside === 'time' || rank >= TOP_BLOCKS ? [] : [{ field: 'publishedOn', ...beside, source: 'text' }]
})

/**
 * The date on a line that holds nothing else but counters, before it or behind it, or `time` for an hour; else null.
 * Numbers are cut off where words begin, the shortest first, so that the year is not counted in.
 */
export function besideCounter(text: string): FoundDate | 'time' | null {
  if (text.length > DATED_CHARACTERS || !/\d/u.test(text)) return null
  if (!COUNTING.test(text) && !COUNTING.test(foldedToCyrillic(text))) return null
  const words = text.split(/\s+/u)
  const cuts = words.map((_, count) => [words.slice(0, count).join(' '), words.slice(count).join(' ')] as const)
  for (const [front, back] of cuts.reverse()) {
    for (const [counter, rest] of [[back, front] as const, [front, back] as const]) {
      if (rest === '' || !isCounter(counter)) continue
      const beside = TIME_ALONE.test(rest) ? 'time' : (dateOfLine(rest) ?? besideCounter(rest))
      if (beside !== null) return beside
    }
  }
  return null
}

/** Whether the text is a counter or a reading time, and nothing else. */
export function isCounter(text: string): boolean {
  if (text.length > COUNTER_CHARACTERS || !/\d/u.test(text)) return false
  if (READING_TIME.test(text) || EAST_ASIAN_COUNTER.test(text)) return true
  return [text, foldedToCyrillic(text)].some((spelling) => COUNTER.test(spelling) && NAMED.test(spelling))
}

/** Latin letters inside a word with Cyrillic ones, as their look-alikes. */
function foldedToCyrillic(text: string): string {
  return text.replace(/\p{L}+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word) ? word.replace(/[a-z]/giu, (letter) => LOOK_ALIKES[letter] ?? letter) : word,
  )
}
