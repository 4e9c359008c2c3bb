/** What belongs to the page: section labels, share bars, sign-up lines, appeals, rights notices, headings over nothing. */
import { type KeptBlock, keptBlocks, type Rule, ruleForEach, takeOut } from '../draft'
import { endsSentence, isRunningText, wordCount } from '../shape'

/** Whole blocks, in any case and between any marks. */
const LABELS = [
  'flash news|latest(?: news| stories| headlines| updates?)?|breaking(?: news)?|top (?:news|stories|headlines)|news|world(?: news)?|politics|business|home(?: ?page)?|news by (?:theme|topic)|(?:recommended|related|more|latest) videos?|current issue|external content|(?:trending|popular)(?: now| news| stories| topics)?|advertisements?(?:\\W+scroll to continue)?|advertising|ad|sponsored(?: content| by .{1,40})?|promoted(?: content)?|article continues below(?: advertisement)?|(?:story|article) continues (?:below|after) (?:this )?(?:advert(?:isement)?|ad)|continue reading(?: below)?|scroll (?:down )?to continue|skip (?:to .{1,30}|advert(?:isement)?|past .{1,40})|share(?: (?:this|on|via|with) ?.{0,30}| article)?|shares|print(?: this)?(?: article| page)?|email(?: this)?(?: article)?|copy link|link copied|save(?: article| for later)?|bookmark|follow(?: us)?(?: on .{1,40})?|comments?|leave a (?:comment|reply)|(?:join the|view) conversation|log ?in|sign ?(?:in|up)|register|subscribe(?: now)?|search|menu|close|back to top|top|next|previous|facebook|twitter|x|telegram|whatsapp|linkedin|instagram|youtube|reddit|tags?|topics?|keywords?|photo gallery|play video|(?:like )?loading\\.*|like this|(?:updated )?\\d+ (?:min(?:ute)?s?|hours?|days?|weeks?) ago',
  'últimas? (?:noticias|hora)|noticias|publicidad|anuncio|compartir(?: en .{1,30})?|síguenos(?: en .{1,30})?|suscríb(?:ete|ase)|comentarios|inicio|etiquetas|temas|imprimir|mundo|internacional',
  'aktuelles|nachrichten|eilmeldung|neueste (?:nachrichten|meldungen)|anzeige|werbung|teilen|drucken|kommentare?|startseite|schlagworte|themen|newsletter|ausland|politik|zur startseite|merken|abonnieren|weiterlesen nach der anzeige|link zum .{1,30}-inhalt|ein klick für den datenschutz|(?:empfohlener )?(?:externer|redaktioneller)? ?inhalt',
  "dernières (?:nouvelles|infos|actualités)|actualités?|publicité|partager(?: sur .{1,30})?|imprimer|commentaires?|accueil|s[’']abonner|abonnez-vous|la suite après (?:la|cette) publicité|monde|international|sujets|à la une|flash info",
  'τελευταία νέα|τελευταίες ειδήσεις|ειδήσεις|ροή ειδήσεων|διαφήμιση|κοινοποίηση|σχόλια|αρχική|ετικέτες|κόσμος|διεθνή|πολιτική',
  'останні новини|новини|головна|реклама|поширити|поділитися|коментарі|теги|світ|політика|новини за темою|популярн[еі](?: новини)?|актуально|важливо',
  'последние новости|новости|главная|главное|реклама|поделиться|комментарии|теги|мир|политика|популярное|все новости|сюжет',
  'ultime notizie|notizie|pubblicità|condividi|commenti|ultima ora|mondo|últimas notícias|notícias|publicidade|compartilhe?|comentários|laatste nieuws|nieuws|advertentie|delen|reacties|reclame|reklama|annons|annonse|mainos|senaste nytt|siste nytt|seneste nyt|uutiset|najnowsze(?: wiadomości)?|wiadomości|udostępnij|komentarze|nejnovější zprávy|zprávy|sdílet|diskuse|son dakika|haberler|reklam|paylaş|yorumlar|lajmet e fundit|lajme|reklamë|ultimele știri|știri|publicitate|legfrissebb hírek|hirdetés|najnovije vijesti|vijesti|vesti|oglas|najnovije|последни новини|вести',
  '广告|廣告|分享|最新消息|最新新闻|広告|ニュース|シェア|광고|공유|최신뉴스|إعلان|آخر الأخبار|שתפו|פרסומת',
].join('|')
const LABEL = new RegExp(`^[^\\p{L}\\p{N}]*(?:${LABELS})[^\\p{L}\\p{N}]*$`, 'iu')
/** No label, with whatever may stand in it, has more words. */
const LABEL_WORDS = 30
/** "KommentareDrucken": labels of buttons side by side. Longer ones are words. */
const GLUED_CHARACTERS = 60
const SEAM = /(?<=\p{Ll})(?=\p{Lu})/u

/** Lines that ask something of the reader, or state whose page it is. Running text never opens this way. */
const APPEALS = [
  "(?:sign up|subscribe|register) (?:to|for|here|now|today|and)|(?:follow|join|like|find) (?:us|our|the .{1,30} (?:channel|newsletter)) (?:on|in|at)|get (?:our|the latest|the day)|download (?:our|the) app|support (?:us|our|independent)|become a (?:member|subscriber|supporter|patron)|make a (?:contribution|donation)|donate|dear readers?[\\s,:!–-]+\\p{L}|help us |click (?:here|on|to)|tap here|if you (?:have read|liked|enjoyed|value|found this)|we(?:[’']re| are) (?:working hard|a small|independent)|this (?:article|story|site|website|page|content|text|material) (?:is|was|has been|first|originally|appeared|uses|contains)(?: \\w+)? (?:protected|published|republished|reproduced|translated|produced|appeared|available|only|cookies|auto|syndicated|machine)|we use cookies|by (?:clicking|continuing|signing)|all rights reserved|copyright|©[^!?]{0,60}(?:\\d{4}|rights)|\\(c\\) ?\\d{4}|our standards|(?:please )?enable javascript|your (?:email|subscription|browser)|thank you for|the post .{3,200} (?:appeared|was) first|for more (?:news|stories|information|updates),? (?:visit|follow|see|sign|subscribe|click|go)|have (?:a|you got a) (?:tip|story)|do you have (?:a|any) (?:tip|story|information)|read our|to receive|don[’']t forget to|stay (?:informed|up to date|tuned)|tags?\\s*[:：]|topics?\\s*[:：]|keywords?\\s*[:：]|filed under|category\\s*[:：]|share (?:this|on|via)\\b|except for the headline|disclaimer\\s*[:：]",
  'suscríb|síguenos|regístr|apoya |únete a|si te ha gustado|todos los derechos|etiquetas\\s*[:：]|temas\\s*[:：]|abonnieren sie|folgen sie|melden sie sich|jetzt (?:abonnieren|anmelden|registrieren)|unterstützen sie|alle rechte vorbehalten|schlagworte\\s*[:：]|themen\\s*[:：]|abonnez-vous|suivez|inscrivez-vous|soutenez|tous droits réservés|recevez|cet article (?:est|vous)|mots-clés\\s*[:：]|ακολουθήστε|γραφτείτε|εγγραφείτε|με την επιφύλαξη|ετικέτες\\s*[:：]|підписуй|підпишіться|підпишись|долучайтесь|приєднуй|слідкуйте|стежте за|підтрима(?:й|ти)|якщо ви (?:знайшли|помітили)|всі права|теги\\s*[:：]|подпи(?:сывай|шитесь|шись)|следите за|если вы (?:нашли|заметили)|все права|поддержите|iscriviti|seguici|segui(?:ci)?|abbonati|tutti i diritti|assine|siga|inscreva-se|todos os direitos|abonneer|volg ons|schrijf je in|prenumerera|följ oss|abonner|følg oss|følg os|tilaa|seuraa|zapisz się|obserwuj|wszelkie prawa|sledujte|přihlaste|abone ol|takip et|tüm hakları|abonohu|na ndiqni|na ndjek|abonează-te|urmăriți|toate drepturile|iratkozz|kövess|pratite|prijavite se',
].join('|')
const APPEAL = new RegExp(`^[^\\p{L}\\p{N}©]*(?:${APPEALS})`, 'iu')
/** "Related" and rights notices are short; a paragraph that opens like one and is longer stays. */
const APPEAL_WORDS = 60
/** Appeals stand at the edges; inside the article only the short ones do, and never with a quotation or a speaker. */
const INSIDE_APPEAL_WORDS = 30
const EDGE_BLOCKS = 3
/** What readers are asked to have sent to them, or to follow, in the last words below an article, and the asking. */
const OFFERED =
  /newsletter|google news|(?:whatsapp|telegram)[- ]?(?:channel|kanal|canal)|(?:news|breaking) alerts?|news-?app|preferred source|spende|donation/iu
const ASKED =
  /sign(?:ing)? up|subscri|follow|join|download|abonn|anmeld|melden sie sich|unterstützen sie|suscr[ií]b|inscri|iscriv|assin|prenumer|zapis|підпи|подпи|εγγραφ/iu
const QUOTED = /["“”„«»]|\b(?:said|says|told|according)\b/iu

export const furniture = ruleForEach('pageFurniture', (kept, all) => {
  const { block, rank } = kept
  if (isLabel(block.text)) return []
  const isOffer = rank === all.length - 1 && OFFERED.test(block.text) && ASKED.test(block.text)
  const atEdge = rank >= all.length - EDGE_BLOCKS
  if (rank === 0 || wordCount(block.text) > (atEdge ? APPEAL_WORDS : INSIDE_APPEAL_WORDS)) return null
  return (isOffer || APPEAL.test(block.text)) && !QUOTED.test(block.text) ? [] : null
})

function isLabel(text: string): boolean {
  if (wordCount(text) > LABEL_WORDS) return false
  if (LABEL.test(text)) return true
  if (text.length > GLUED_CHARACTERS || !SEAM.test(text)) return false
  return text.split(SEAM).every((part) => LABEL.test(part))
}

/** What the page's own markup calls something else than the article. */
export const markedFurniture = ruleForEach('pageFurniture', ({ block }) => (block.role === 'furniture' ? [] : null))

/** Headings with nothing below them: they headed a list of links that the file does not have. */
export const headingsOverNothing: Rule = (draft) => {
  const kept = keptBlocks(draft)
  const lastText = kept.findLastIndex(({ block }) => isText(block.text) || block.kind === 'listItem')
  const hanging = kept.filter((entry) => entry.rank > lastText && lastText >= 0 && isShort(entry))
  return takeOut(
    draft,
    hanging.map(({ index }) => index),
    'pageFurniture',
  )
}

const HEADING_WORDS = 12
const isText = (text: string): boolean => isRunningText(text) || wordCount(text) > HEADING_WORDS || endsSentence(text)
const isShort = ({ block }: KeptBlock): boolean =>
  block.kind !== 'listItem' &&
  block.kind !== 'quotation' &&
  wordCount(block.text) <= HEADING_WORDS &&
  !/["”»]$|[.!?…]["”»)]?\s/u.test(block.text)
