import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../../src/core/matching/facts/names'
import { editDistance, isNickname, relateSpellings } from '../../../../src/core/matching/facts/spellings'

describe('namesIn', () => {
  it.each([
    ['Yesterday President Ana Reyes spoke.', ['Ana Reyes']],
    ['The mayor, Sen. Tom J. Hale Jr., left.', ['Tom J. Hale']],
    ['Ukrainian President Olena Kovalenko agreed.', ['Olena Kovalenko']],
    ['He met Jan van der Berg and Nour al-Hadi.', ['Jan van der Berg', 'Nour al-Hadi']],
    ['the port of Saint-Malo', ['Saint-Malo']],
    ['Lee’s Dock', ['Lee’s', 'Dock']],
    ['nothing here', []],
    ['今日は東京で会議', []],
  ])('finds the names in %s', (text, expected) => {
    const names = namesIn(text).map(({ start, end }) => text.slice(start, end))
    expect(names.filter((name) => !/^(?:Yesterday|The|He)$/u.test(name))).toEqual(expected)
  })

  it('knows a person by title, initial or suffix', () => {
    expect(namesIn('Mr. Hale')[0]?.person).toBe(true)
    expect(namesIn('Tom J. Hale')[0]?.person).toBe(true)
    expect(namesIn('North Harbour')[0]?.person).toBe(false)
  })
})

describe('relateSpellings', () => {
  it.each([
    ['kyiv', 'kiev', 'transliteration'],
    ['zelensky', 'zelenskyy', 'transliteration'],
    ['zelensky', 'zelenskiy', 'transliteration'],
    ['antony', 'anthony', 'transliteration'],
    ['belousov', 'belausov', 'transliteration'],
    ['massoum', 'masum', 'transliteration'],
    ['mohammed', 'muhammad', 'transliteration'],
    ['logan', 'logon', 'variant'],
    ['paris', 'parris', 'variant'],
    ['norwalk', 'norfolk', 'variant'],
    ['texas', 'texan', 'different'],
    ['democrat', 'democratic', 'different'],
    ['iran', 'iraq', 'different'],
    ['lee', 'leo', 'different'],
    ['reyes', 'keyes', 'different'],
  ])('relates %s and %s as %s', (a, b, expected) => {
    expect(relateSpellings(a, b, false)).toBe(expected)
    expect(relateSpellings(b, a, false)).toBe(expected)
  })

  it('knows short first names', () => {
    expect(isNickname('james', 'jim')).toBe(true)
    expect(isNickname('james', 'john')).toBe(false)
  })

  it.each([
    ['', 'abc', 3],
    ['abcd', 'acbd', 1],
    ['harbour', 'harbor', 1],
  ])('counts the edits from %s to %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })
})
