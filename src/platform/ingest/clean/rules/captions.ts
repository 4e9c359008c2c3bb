/** Photo captions and photo credits: what the markup says, or a line that ends in a photographer, an agency or a site. */
import { AGENCY_NAMES } from '../../metadata/outlets'
import { ruleForEach } from '../draft'
import { endsSentence, wordCount } from '../shape'

/** A longer block with a credit at its end is a paragraph. The longest caption seen had 45 words. */
const CAPTION_WORDS = 70
/** And so many characters: marks without a letter are no words. */
const CAPTION_CHARACTERS = 2_000
/** A credit alone: names, agencies and slashes. */
const CREDIT_WORDS = 14

const PICTURE_WORDS =
  'photo(?:graph(?:er|y)?)?s?|pictures?|image|illustration|screenshot|file photo|archive photo|foto(?:s|graf(?:ía|ia|in)?)?|imagen|imagem|immagine|bild(?:er)?|kuva|zdjęcie|fot|εικόνα|φωτο(?:γραφία)?|φώτο|фото(?:графия)?|світлина|снимка|slika|kép|fotó|fotoğraf|görsel|crédit(?:s)?(?: photo)?|crédito|credit'
const AGENCIES =
  'getty(?: images)?|afp|reuters|ap|epa|epa-efe|efe|ansa|dpa|picture alliance|imago|tass|sputnik|ria novosti|xinhua|anadolu|ukrinform|unian|shutterstock|istock|alamy|zuma(?: press)?|eurokinissi|intime|belga|apa|keystone|lusa|pap|čtk|ntb|ritzau|scanpix|tt|unsplash|pixabay|wikimedia(?: commons)?|bloomberg|nurphoto|abaca|maxppp|hans lucas|contacto|europa press|agencia efe|pool|afp-jiji|kyodo|yonhap|ap photo|ap images|magnum'
const LABELLED_CREDIT = new RegExp(
  `^[([©\\s]*(?:${PICTURE_WORDS})(?:\\s+(?:by|von|de|di|par|από|credit))?\\s*[:：/|–-]`,
  'iu',
)
const PHOTO_BY = /^[([]?(?:photo|photograph|picture|image|video|illustration)s? (?:by|courtesy of|credit)\b/iu
/** "(Name / AFP via Getty Images)", "(AP Photo/Name)", "© Name" as the last words. */
const CLOSING_CREDIT = new RegExp(
  `(?:[([][^()[\\]]*(?:(?<!\\p{L})(?:${AGENCIES})(?!\\p{L})|(?:${PICTURE_WORDS})\\s*[:：/])[^()[\\]]*[)\\]]|©[^.!?]{2,80}|(?:^|[.!?)|/–-]\\s*)(?:${PICTURE_WORDS})\\s*[:：]\\s*(?:[^.!?"“”]|\\.(?=\\p{L})){2,80}|(?:^|\\s)(?:ap photo|getty images|afp|epa|reuters)\\s*/\\s*[^.!?]{2,60}|\\s/\\s(?:${AGENCIES})|\\svia (?:${AGENCIES}))\\.?$`,
  'iu',
)
/** What every closing credit has: asked first, since most paragraphs have nothing of it. */
const IN_CLOSING_CREDIT = /[©:：/]|[)\]]\.?$|\svia /iu
/** "Somebody with somebody. kremlin.ru": a sentence or a bar, then a site and nothing more. */
const CLOSING_SITE = /(?:[.!?…)"”]|\s[/|–—-])\s+(?:www\.)?[\p{Ll}\d-]+(?:\.[\p{Ll}\d-]+)*\.\p{Ll}{2,12}$/u
/** A line of nothing but agencies and names with a slash, a "via" or "Images" between. */
const BARE_CREDIT = new RegExp(
  `^(?:[\\p{Lu}][\\p{L}.'’-]*(?:\\s+[\\p{Lu}][\\p{L}.'’-]*){0,3}\\s*[/|,]\\s*)?(?:${AGENCIES})(?:\\s*(?:/|via|\\||,)\\s*[\\p{L}. '’-]{2,40})*$`,
  'iu',
)
/** "FILE PHOTO: …", "[1/2] …": how agencies begin a caption. */
const CAPTION_START = /^(?:file(?: photo)?\s*[:–—-]|archive photo\s*:|\[\d+\/\d+\])\s*\S/iu
const IMAGE_LABEL =
  /^(?:image|media|video|photo|bild|foto|img)[ -]?(?:source|caption|credit|unterschrift|quelle|legende|légende)\b/iu

export const captions = ruleForEach('caption', ({ block }) => {
  if (block.role === 'caption') return []
  if (block.kind === 'listItem' || block.role !== null) return null
  return isCaption(block.text) ? [] : null
})

function isCaption(text: string): boolean {
  const words = wordCount(text)
  if (words > CAPTION_WORDS || text.length > CAPTION_CHARACTERS) return false
  if (CAPTION_START.test(text)) return true
  if (words <= CREDIT_WORDS * 2 && IMAGE_LABEL.test(text)) return true
  if (words <= CREDIT_WORDS * 2 && CLOSING_SITE.test(text)) return true
  if (words <= CREDIT_WORDS) {
    if ((LABELLED_CREDIT.test(text) || PHOTO_BY.test(text)) && !endsSentence(text)) return true
    if (/[/|]|via|images|photo/iu.test(text) && BARE_CREDIT.test(text)) return true
  }
  return IN_CLOSING_CREDIT.test(text) && CLOSING_CREDIT.test(text) && !creditsWords(text)
}

/** "… (Reuters)", "… (AFP/dpa)": agencies alone in the last brackets credit the words of a paragraph, not a picture. */
function creditsWords(text: string): boolean {
  const names = /[([](?<names>[^()[\]]*)[)\]]\.?$/u.exec(text)?.groups?.names
  return names?.split(/\s*[,/;&]\s*/u).every((name) => AGENCY_NAMES.has(name.trim().toLowerCase())) ?? false
}
