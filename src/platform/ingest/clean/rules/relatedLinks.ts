/** Links to other articles: "Read also: …", and related headlines set between the paragraphs. */
import { type KeptBlock, keptBlocks, type Rule, takeOut } from '../draft'
import { endsSentence, isRunningText, mainScript, wordCount } from '../shape'

const LABELS = [
  "read (?:also|more|next|on|further)|also read|see also|more on (?:this|the) (?:story|topic|subject)|related(?: (?:articles?|stor(?:y|ies)|news|posts?|links?|content|topics?|coverage|reading))?|further reading|recommended(?: (?:for you|reading|articles?|stories))?|you (?:may|might) (?:also )?(?:like|be interested in)(?: this)?|don[’']t miss|more (?:stories|news|from|articles)(?: on| about| from)?(?: [\\p{L} ]{1,30})?|most read|editors?[’']?s? (?:picks?|choice)|in case you missed it",
  'lea (?:también|además|más)|lee (?:también|además|más)|leer (?:también|más)|ver también|te puede interesar|le puede interesar|más información|noticias? relacionadas?|artículos? relacionados?|relacionad[oa]s?',
  'lesen sie (?:auch|mehr|hier|dazu)|mehr zum thema|mehr dazu|auch interessant|siehe auch|das könnte sie (?:auch )?interessieren|weitere (?:artikel|nachrichten|meldungen)|verwandte (?:artikel|themen)|zum thema|lies auch',
  '(?:à )?lire (?:aussi|également|plus|la suite)|voir aussi|sur le même sujet|pour aller plus loin|articles? (?:liés?|associés?)|à voir(?: aussi)?|notre dossier',
  'διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα|και)|δείτε (?:επίσης|ακόμα|ακόμη|και)|σχετικ(?:ά|ές) (?:άρθρα|ειδήσεις|θέματα)|μη χάσετε',
  "читайте (?:також|ще|більше|далі)|дивіться також|за темою|новини за темою|схожі новини|пов[’'ʼ]язані (?:новини|матеріали)",
  'читайте (?:также|ещ[её]|далее)|смотрите также|по теме|материалы по теме|новости по теме|похожие новости',
  'leggi anche|leggi (?:di più|tutto)|vedi anche|articoli correlati|potrebbe interessarti|per approfondire',
  'lei?a (?:também|mais)|veja (?:também|mais)|saiba mais|notícias relacionadas|artigos relacionados',
  'lees (?:ook|meer|verder)|zie ook|meer over|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)',
  'czytaj (?:też|również|także|więcej|dalej)|zobacz (?:też|również|także)|przeczytaj (?:też|również|także)|přečtěte si(?: také| i)?|čtěte (?:také|dále|i)|mohlo by vás zajímat|prečítajte si(?: aj| tiež)?|čítajte (?:aj|tiež)|pročitajte (?:još|i)|čitajte (?:još|i)|preberite (?:še|tudi)|прочетете (?:още|и)|вижте (?:още|и)|прочитајте (?:још|и)',
  'lexo(?:ni)? (?:edhe|gjithashtu|më shumë)|shih(?:ni)? edhe|citește (?:și|mai mult)|citiți (?:și|mai mult)|vezi și|olvass[ao]? (?:el|még|tovább)(?: ezt is)?|kapcsolódó(?: cikkek?)?|ayrıca (?:oku(?:yun)?|bak(?:ın)?)|ilgili haber(?:ler)?|bunlar da ilginizi çekebilir|loe (?:ka|lisaks)|lasi (?:arī|vairāk)|skaitykite (?:taip pat|daugiau)',
  'اقرأ (?:أيضا|أيضًا|المزيد)|إقرأ أيضا|شاهد أيضا|קראו (?:גם|עוד)|関連記事|あわせて読みたい|相关(?:阅读|新闻|报道)|相關(?:閱讀|新聞|報導)|延伸阅读|延伸閱讀|관련 ?기사',
].join('|')
/** Words that also open a sentence of the article: links only where no sentence ends. */
const WEAK_LABELS =
  'watch|video|listen|podcast|more|explainer|explained|opinion|analysis|gallery|in pictures|photos|live|подробнее|детальніше|vídeo|vidéo|βίντεο|відео|видео'
const LABEL_ALONE = new RegExp(`^[^\\p{L}\\p{N}]*(?:${LABELS})[^\\p{L}\\p{N}]*$`, 'iu')
const LABEL_THEN_TEXT = new RegExp(`^[^\\p{L}\\p{N}]*(?:${LABELS})\\s*[:：|»>→▶–—]+\\s*\\S`, 'iu')
const WEAK_LABEL_THEN_TEXT = new RegExp(`^[^\\p{L}\\p{N}]*(?:${WEAK_LABELS})\\s*[:：|»>→▶]+\\s*\\S`, 'iu')
const MARK_BEHIND_LABEL = /[:：|»>→▶–—]/u
const LABEL_START = new RegExp(`^[^\\p{L}\\p{N}]*(?:${LABELS})(?:\\s|$)`, 'iu')
/** `24.05.24, 13:35` glued to or behind a headline: the list of the day's news, set into the text. */
const CLOSING_TIMESTAMP =
  /(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s?\p{L}{3,}\.?(?:\s\d{4})?),?\s*(?:\||-|–)?\s*\d{1,2}[:.]\d{2}$/u
/** Headlines are no longer; a foreign-language paragraph is. */
const HEADLINE_WORDS = 30
/** A label that stands alone has this many links below it at most, ended sooner by running text. */
const LINKS_BELOW_LABEL = 6
const LINK_WORDS = 4
/** "READ MORE HERE | Another headline" in a language that is not listed: what several headlines say first is a label. */
const LABEL_BEFORE_BAR = /^(?<label>[^|｜»]{4,40}?)\s*[|｜»]\s*\S/u

export const relatedLinks: Rule = (draft) => {
  const kept = keptBlocks(draft)
  const script = mainScript(kept.map(({ block }) => block.text).join(' '))?.script
  const firstText = kept.findIndex(({ block }) => isRunningText(block.text))
  const labels = repeatedLabels(kept)
  const taken = new Set<number>()
  for (const entry of kept) {
    if (taken.has(entry.index)) continue
    const inside = firstText >= 0 && entry.rank > firstText
    if (entry.block.role === 'related' || isLabelled(entry) || (inside && isForeignHeadline(entry, script))) {
      taken.add(entry.index)
    } else if (inside && entry.block.role === null && (isWholeLink(entry) || labels.has(labelOf(entry) ?? '')))
      taken.add(entry.index)
    else if (isLabelAlone(entry.block.text) && (inside || entry.block.kind !== 'heading')) {
      taken.add(entry.index)
      for (const below of linksBelow(kept, entry)) taken.add(below.index)
    }
  }
  return takeOut(draft, taken, 'relatedLink')
}

/** "Read also: headline", by its label and a mark behind it, or by its label where most of the block is a link. */
function isLabelled({ block }: KeptBlock): boolean {
  if (wordCount(block.text) > HEADLINE_WORDS) return false
  if (block.linkShare > 0.5 && LABEL_START.test(block.text)) return true
  if (!MARK_BEHIND_LABEL.test(block.text)) return false
  if (WEAK_LABEL_THEN_TEXT.test(block.text) && !endsSentence(block.text) && block.kind !== 'heading') return true
  return LABEL_THEN_TEXT.test(block.text)
}

/** The longest labels, with a name behind them, have fewer words than a headline. */
function isLabelAlone(text: string): boolean {
  return wordCount(text) <= HEADLINE_WORDS && LABEL_ALONE.test(text)
}

/** A headline in another script than the article's, or any headline with the time of its publication glued on. */
function isForeignHeadline({ block }: KeptBlock, script: string | undefined): boolean {
  if (endsSentence(block.text) || wordCount(block.text) > HEADLINE_WORDS) return false
  if (CLOSING_TIMESTAMP.test(block.text)) return true
  const own = mainScript(block.text)
  return own !== null && own.script !== script && own.share > 0.6 && wordCount(block.text) >= LINK_WORDS
}

/** Two words and more that stand before a bar in two headlines and more. */
function repeatedLabels(kept: readonly KeptBlock[]): ReadonlySet<string> {
  const labels = kept.map(labelOf).filter((label) => label !== null)
  return new Set(labels.filter((label, index) => labels.indexOf(label) < index))
}

function labelOf({ block }: KeptBlock): string | null {
  if (endsSentence(block.text) || wordCount(block.text) > HEADLINE_WORDS) return null
  const label = LABEL_BEFORE_BAR.exec(block.text)?.groups?.label
  return label === undefined || wordCount(label) < 2 ? null : label
}

function isWholeLink({ block }: KeptBlock): boolean {
  return block.linkShare > 0.9 && wordCount(block.text) >= LINK_WORDS && !endsSentence(block.text)
}

/** The headlines that follow a label standing alone: list items or links, up to the first running text. */
function linksBelow(kept: readonly KeptBlock[], label: KeptBlock): KeptBlock[] {
  const links: KeptBlock[] = []
  for (const entry of kept.slice(label.rank + 1, label.rank + 1 + LINKS_BELOW_LABEL)) {
    if (entry.block.kind === 'heading' || endsSentence(entry.block.text)) break
    if (wordCount(entry.block.text) < LINK_WORDS || wordCount(entry.block.text) > HEADLINE_WORDS) break
    links.push(entry)
  }
  return links
}
