/** Lines that give the article's own address ("Original url: …"): the address becomes the article's url. */
import { type Finding, keptBlocks, type Rule, takeOut } from '../draft'
import { isAddress } from '../shape'

const LABEL =
  "(?:original|source|article|full|canonical)?\\s*(?:url|uri|link|permalink|address)|original(?: article)?|read (?:the )?(?:original|full)(?: article| story)?(?: at| on| here)?|source|from|fuente|quelle|link zum artikel|lien|lien de l[’']article|source de l[’']article|enlace|enlace original|πηγή|σύνδεσμος|джерело|посилання|источник|ссылка|оригинал|оригінал|fonte|bron|źródło|zdroj|kaynak|burimi|sursa"
const LABEL_LINE = new RegExp(`^(?:${LABEL})\\s*[:：]?$`, 'iu')
const LABELLED = new RegExp(`^(?:${LABEL})\\s*[:：]?\\s*<?(?<address>(?:https?://|www\\.)[^\\s<>]+)>?$`, 'iu')
/** A bare address further inside is something the article shows; at either end it is the article's own. */
const EDGE_BLOCKS = 2
const SOCIAL = /^https?:\/\/(?:www\.|m\.)?(?:twitter|x|t|facebook|instagram|youtube|youtu|tiktok|threads|bsky)\.\w+\//iu

export const addressLines: Rule = (draft) => {
  const kept = keptBlocks(draft)
  const taken: number[] = []
  const findings: Finding[] = []
  for (const { block, index, rank } of kept) {
    if (taken.includes(index)) continue
    const labelled = LABELLED.exec(block.text)?.groups?.address
    const next = kept[rank + 1]
    const atEdge = rank < EDGE_BLOCKS || rank >= kept.length - EDGE_BLOCKS
    if (labelled !== undefined) {
      taken.push(index)
      findings.push(addressFinding(labelled, 'sure'))
    } else if (LABEL_LINE.test(block.text) && next !== undefined && isAddress(next.block.text)) {
      taken.push(index, next.index)
      findings.push(addressFinding(next.block.text, 'sure'))
    } else if (atEdge && isAddress(block.text) && !SOCIAL.test(block.text)) {
      taken.push(index)
      findings.push(addressFinding(block.text, 'fairlySure'))
    }
  }
  return takeOut(draft, taken, 'addressLine', findings)
}

function addressFinding(text: string, certainty: 'sure' | 'fairlySure'): Finding {
  const address = text.replace(/^<|>$/gu, '')
  return { field: 'url', value: /^https?:/iu.test(address) ? address : `https://${address}`, source: 'text', certainty }
}
