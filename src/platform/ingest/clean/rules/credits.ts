/** Whom the article took its words from: source lines ("Source: Skai") and agencies named at its very end ("…talks./VOA"). */

import { AGENCY_NAMES } from '../../metadata/outlets'
import { type Finding, keptBlocks, type Rule, ruleForEach } from '../draft'
import { endsSentence, isAddress, wordCount } from '../shape'

const SOURCE =
  "sources?|with|via|fuentes?|con información de|quellen?|mit material von|sources? ?d[’']?|avec|πηγ(?:ή|ές)|με πληροφορίες από|джерел[оа]|за матеріалами|источники?|по материалам|font[ei]|con|com informações d[aeo]|bron(?:nen)?|źródł[oa]|zdroje?|kaynak(?:lar)?|burim[iet]+|sursa|surse|kilder?|källor|källa|lähteet|lähde|forrás(?:ok)?|izvori?|viri?|източници?|извори?|allikas|avots|šaltinis"
const SOURCE_LINE = new RegExp(`^[([*\\s]*(?:${SOURCE})\\s*[:：]\\s*(?<names>[^:：]+?)[)\\]*\\s]*$`, 'iu')
/** "With AFP", "Mit dpa": without the colon only in front of an agency. */
const WITH_AGENCY =
  /^[([]?(?:with|avec|mit|con|com|met|med|z|с|з)\s+(?:agencies|agences|agenturen|agencias|(?<names>[^.!?:]{2,40}?))[)\]]?\.?$/iu
const LINE_WORDS = 10
/** A credit closes one of the last blocks; elsewhere "(AP)" belongs to a dateline. */
const CLOSING_BLOCKS = 2
/** ".../VOA", "… (Reuters)", "… – AFP" after the sentence's own end. */
const CLOSING =
  /(?<sentence>^.*[.!?…]["”’»)]*)\s*(?:\/\s*|[([]\s*|[–—-]\s+)(?<names>[\p{Lu}\p{L}][\p{L}\p{N}. /,&-]{1,40}?)\s*[)\]/]?\.?$/u
const SEPARATORS = /\s*(?:,|;|\/|&|\||\s(?:and|und|y|et|και|та|і|и|e|en|og|och)\s)\s*/u

export const sourceLines = ruleForEach('sourceLine', ({ block }) => {
  if (wordCount(block.text) > LINE_WORDS) return null
  if (AGENCY_NAMES.has(block.text.toLowerCase())) return [creditFinding(block.text)]
  const line = SOURCE_LINE.exec(block.text)?.groups?.names
  if (line !== undefined && isNames(line)) return [creditFinding(line)]
  const agencies = WITH_AGENCY.exec(block.text)
  if (agencies === null) return null
  const names = agencies.groups?.names
  if (names === undefined) return []
  return names.split(SEPARATORS).every(isAgency) ? [creditFinding(names)] : null
})

/** Cuts the agency off the last words of the article and keeps the sentence. */
export const closingCredits: Rule = (draft) => {
  const blocks = [...draft.blocks]
  const findings: Finding[] = []
  for (const { index, block } of keptBlocks(draft).slice(-CLOSING_BLOCKS)) {
    const match = CLOSING.exec(block.text)?.groups
    const sentence = match?.sentence
    const names = match?.names
    if (sentence === undefined || names === undefined || !names.split(SEPARATORS).every(isAgency)) continue
    blocks[index] = { ...block, text: sentence }
    findings.push(creditFinding(names))
  }
  return { blocks, findings: [...draft.findings, ...findings] }
}

function isNames(text: string): boolean {
  return !isAddress(text) && (!endsSentence(text) || wordCount(text) <= 4) && /\p{L}/u.test(text)
}

/** A known agency, or an abbreviation in capitals as agencies use. */
function isAgency(name: string): boolean {
  return AGENCY_NAMES.has(name.trim().toLowerCase()) || /^\p{Lu}{2,6}$/u.test(name.trim())
}

function creditFinding(names: string): Finding {
  const value = names
    .split(SEPARATORS)
    .map((name) => name.trim().replace(/\.$/u, ''))
    .filter((name) => name !== '')
  return { field: 'credits', value, source: 'text', certainty: 'sure' }
}
