/** What office documents and books say of themselves: Dublin Core, as Word, LibreOffice and EPUB write it. */

import type { Certainty } from '../../../core/article/article'
import { dateFromMachine } from '../../../core/article/dates'
import { normaliseText } from '../../../core/text/canonicalText'
import type { Finding } from '../clean/draft'
import { finding } from '../metadata/metadata'
import { peopleFrom } from '../metadata/people'
import { elementsNamed, textOf, type XmlElement } from './xml'

/** Longer values are not what their name says. */
const VALUE_CHARACTERS = 500
/** What programs write where nobody has given a name. */
const NOBODY = /^(?:unknown|user|author|admin(?:istrator)?|microsoft office.*|python-docx|apache poi)$/iu

/** Which element holds what; of several the first that says something. */
export type PropertyNames = {
  readonly title: readonly string[]
  readonly authors: readonly string[]
  readonly date: readonly string[]
}

/**
 * The properties as findings. For an office document they are `unsure`: the title may be the template's, the author
 * whose machine it was, the date when the file was made. A book's are its publisher's.
 */
export function findingsOfProperties(root: XmlElement, names: PropertyNames, certainty: Certainty): Finding[] {
  const values = (wanted: readonly string[]) =>
    wanted
      .flatMap((name) => elementsNamed(root, name))
      .map((element) => normaliseText(textOf(element)))
      .filter((value) => value !== '' && value.length <= VALUE_CHARACTERS)
  const [title] = values(names.title)
  const authors = peopleFrom(values(names.authors), null).filter((name) => !NOBODY.test(name))
  const date = values(names.date)
    .map(dateFromMachine)
    .find((value) => value !== null)
  return [
    ...(title === undefined ? [] : [finding('title', title, 'metadata', certainty)]),
    ...(authors.length === 0 ? [] : [{ field: 'authors', value: authors, source: 'metadata', certainty } as const]),
    ...(date === undefined || date === null ? [] : [finding('publishedOn', date, 'metadata', certainty)]),
  ]
}
