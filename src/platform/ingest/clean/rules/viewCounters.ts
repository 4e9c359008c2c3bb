/** Counters of views, shares and comments, and reading times: a number, a word for it, and nothing else. */
import { ruleForEach } from '../draft'

/** Stems, with Latin look-alikes folded to Cyrillic first: pages mix the two alphabets in these words. */
const COUNTED =
  'views?|reads?|readers?|shares?|comments?|likes?|reactions?|min(?:ute)?s?(?: read)?|min(?:ute)?s? to read|vistas?|visualizaciones|visitas|lecturas?|comentarios?|compartid[oa]s?|aufrufe?|mal gelesen|kommentare?|minuten(?: lesezeit)?|vues?|lectures?|commentaires?|partages?|visualizzazioni|letture|commenti|condivisioni|visualizações|leituras|comentários|weergaven|keer gelezen|reacties|visningar|visninger|kommentarer|näyttökertaa|wyświetle(?:nia|ń)|odsłon|komentarz[ey]?|zobrazen[íi]|přečtení|görüntülenme|okunma|yorum|προβολ(?:ές|ή)|αναγνώσεις|σχόλια|λεπτά ανάγνωσης|просмотр(?:ов|а)?|прочтени[йея]|комментари(?:ев|й|я)|перегляд(?:ів|и|а)?|прочитан(?:ь|ня)|коментар(?:ів|і)?|прегледа?|megtekintés|vizualizări|shikime|lexime'
/** A counter is a few words at most. */
const COUNTER_CHARACTERS = 80
const COUNTER = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:${COUNTED})\\s*[:：]\\s*)?\\d[\\d.,\\s]*\\s?[kmкм]?\\+?\\s*(?:${COUNTED})?[^\\p{L}\\p{N}]*$`,
  'iu',
)
const NAMED = new RegExp(`(?:^|[^\\p{L}])(?:${COUNTED})(?:$|[^\\p{L}])`, 'iu')
const READING_TIME =
  /^[^\p{L}\p{N}]*(?:reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|час читання|время чтения|χρόνος ανάγνωσης)\s*[:：]?\s*(?:~|ca\.?)?\s*\d+\s*\p{L}*\.?$/iu
const EAST_ASIAN_COUNTER =
  /^(?:阅读|閱讀|浏览|瀏覽|点击|評論|评论|조회수?|댓글|閲覧数?|コメント)\s*[:：]?\s*[\d,.]+\s*[万次千回개]?$/u
const LOOK_ALIKES: Readonly<Record<string, string>> = { a: 'а', e: 'е', i: 'і', o: 'о', p: 'р', c: 'с', y: 'у', x: 'х' }

export const viewCounters = ruleForEach('viewCounter', ({ block }) => (isCounter(block.text) ? [] : null))

function isCounter(text: string): boolean {
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
