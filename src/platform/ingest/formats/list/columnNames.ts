/** What columns are called in lists of articles: exports of archives, scrapers, feeds and newsrooms' own tables. */

export type ColumnField = 'title' | 'text' | 'outlet' | 'authors' | 'date' | 'url' | 'language'

/** Folded names, the likeliest first; a name stands with one field only. */
export const COLUMN_NAMES: Readonly<Record<ColumnField, readonly string[]>> = {
  text: names(
    'text|txt|body|full text|fulltext|article text|article body|articlebody|body text|bodytext|body html|content|content html|content text|article content|article|story|story text|html|plain text|transcript|paragraphs|message|texto|texto completo|contenido|cuerpo|conteúdo|conteudo|corpo|texte|texte intégral|contenu|corps|volltext|inhalt|artikeltext|testo|contenuto|tekst|treść|tresc|inhoud|innehåll|indhold|brødtext|teksti|sisältö|metin|içerik|haber metni|текст|полный текст|тело|содержание|зміст|повний текст|съдържание|садржај|κείμενο|περιεχόμενο|szöveg|tartalom|conținut|obsah|sadržaj|përmbajtja|teksti i plotë|本文|内容|正文|全文|內容|내용|본문|النص|المحتوى|متن|טקסט|תוכן|เนื้อหา|nội dung|description|summary|abstract|lead|snippet',
  ),
  title: names(
    'title|headline|hl|head line|hed|article title|web title|webtitle|heading|header|subject|name|título|titulo|titular|titre|überschrift|schlagzeile|titel|titolo|kop|rubrik|overskrift|otsikko|başlık|tytuł|nagłówek|заголовок|название|назва|заглавие|наслов|τίτλος|cím|titlu|nadpis|titulek|naslov|titulli|タイトル|見出し|标题|標題|제목|العنوان|عنوان|כותרת|หัวข้อ|tiêu đề',
  ),
  outlet: names(
    'outlet|source|paper|publisher|pub|medium name|news outlet|publication|newspaper|media|medium|media name|site|site name|sitename|website|source name|news source|channel|feed|feed title|domain|organization|organisation|section name|fuente|medio|fonte|veículo|veiculo|journal|média|quelle|zeitung|herausgeber|herausgeberin|medien|redaktion|testata|bron|krant|källa|kilde|lähde|kaynak|gazete|źródło|zrodlo|источник|издание|сми|джерело|видання|източник|извор|πηγή|μέσο|forrás|sursa|sursă|zdroj|izvor|burimi|媒体|媒體|来源|來源|出典|媒体名|언론사|출처|المصدر|منبع|מקור',
  ),
  authors: names(
    'author|authors|by|byline|by line|writer|writers|creator|journalist|reporter|contributor|author name|username|user name|screen name|display name|account name|autor|autores|autora|auteur|auteurs|verfasser|verfasserin|verfassende|autorin|autorinnen|autoren|auteurrice|auteurices|redaktör|autorka|автор статьи|journalistin|autore|autori|författare|skribent|forfatter|kirjoittaja|toimittaja|yazar|muhabir|autorzy|автор|авторы|автори|журналист|συντάκτης|συγγραφέας|szerző|redaktor|autoři|autori|autorët|著者|記者|作者|记者|기자|저자|الكاتب|المؤلف|نویسنده|כתב|מחבר',
  ),
  date: names(
    'date|ts|epoch|unix time|date time utc|pub ts|published|published at|publishedat|published on|publish date|publishdate|pub date|pubdate|publication date|date published|datepublished|date publication|webpublicationdate|web publication date|timestamp|time|datetime|date time|created|created at|posted|posted at|issued|isodate|fecha|fecha de publicación|data|data de publicação|data di pubblicazione|date de publication|datum|veröffentlicht|erschienen|veröffentlichungsdatum|dato|päivämäärä|tarih|yayın tarihi|data publikacji|дата|дата публикации|дата публікації|датум|ημερομηνία|dátum|dată|data publikimit|日付|公開日|日期|发布时间|發佈時間|날짜|작성일|التاريخ|تاريخ النشر|تاریخ|תאריך|วันที่|ngày',
  ),
  url: names(
    'url|link|href|address|web address|web|web page|webseite|internetadresse|www|article url|articleurl|source url|weburl|web url|canonical|canonical url|permalink|uri|page url|original url|dirección|enlace|lien|adresse|ligação|collegamento|indirizzo|länk|lenke|linkki|bağlantı|adres|ссылка|адрес|посилання|адреса|връзка|σύνδεσμος|διεύθυνση|hivatkozás|odkaz|poveznica|lidhja|リンク|链接|鏈接|網址|网址|링크|주소|الرابط|پیوند|קישור|ลิงก์|liên kết',
  ),
  language: names(
    'language|lang|language code|locale|idioma|langue|sprache|lingua|taal|språk|sprog|kieli|dil|język|jezyk|язык|мова|език|језик|γλώσσα|nyelv|limbă|limba|jazyk|jezik|gjuha|言語|语言|語言|언어|اللغة|زبان|שפה',
  ),
}

function names(list: string): string[] {
  return list.split('|')
}

/** `Autor*in`, `Auteur·rice`, `Autor:innen`, as `AutorIn`: one word, whatever mark a house puts before its ending. */
const ENDING = /(?<=\p{L}{3})[*:_·•/]-?(?=(?:in|innen|rice|rices|e|es|a|as|ka)$)/iu

/** A name as it is compared: small letters, single spaces; of `fields.bodyText` the last step. */
export function foldColumn(name: string): string {
  return foldStep(name.split('.').at(-1) ?? '')
}

function foldStep(step: string): string {
  return step
    .trim()
    .replace(ENDING, '')
    .replace(/(?<=\p{Ll}{3})In(?=(?:nen)?$)/u, 'in')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** What is called so is what the step before it is: `source.name` an outlet, `user.screen_name` an author. */
const NAME = /^(?:(?:full |screen |display |user )?name|username|title|label)$/u
/** One who posts: an author of what she posts, and under her name no headline. */
const POSTER = /^(?:user|account|profile|poster|owner|sender|from|creator|created by)$/u
/** One thing told in several ways, as `title.rendered`. */
const WORDING = /^(?:rendered|raw|value|plain|plaintext)$/u

/** What a column of that name holds, and how likely the name is for it (0 is the likeliest); or null. */
export function fieldOfName(name: string): { field: ColumnField; rank: number } | null {
  const [last = '', before = ''] = name.split('.').slice(-2).reverse().map(foldStep)
  if (before !== '' && WORDING.test(last)) return fieldCalled(before)
  if (before !== '' && NAME.test(last)) {
    const owner = POSTER.test(before) ? 'authors' : fieldCalled(before)?.field
    // Of a person, a title is what she does.
    if (owner === 'authors' && last === 'title') return null
    if (owner === 'authors' || owner === 'outlet') return { field: owner, rank: COLUMN_NAMES[owner].length }
  }
  return fieldCalled(last)
}

function fieldCalled(folded: string): { field: ColumnField; rank: number } | null {
  for (const field of Object.keys(COLUMN_NAMES) as ColumnField[]) {
    const rank = COLUMN_NAMES[field].indexOf(folded)
    if (rank >= 0) return { field, rank }
  }
  return null
}
