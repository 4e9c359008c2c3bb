import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareRevisions } from '../../../src/core/revision/compareRevisions'
import { namedChanges } from '../../../src/core/revision/namedChanges'
import { canonicalText } from '../../../src/core/text/canonicalText'

const version = (paragraphs: readonly string[], title = 'A headline') => ({
  ...canonicalText(paragraphs.map((text) => ({ kind: 'paragraph', text }))),
  language: 'en',
  title,
})
function named(before: ReturnType<typeof version>, after: ReturnType<typeof version>): string[] {
  return namedChanges(before, after, compareRevisions(before, after)).map(
    ({ kind, before: old, after: now, count }) =>
      `${kind}: ${old.words} > ${now.words}${count > 1 ? ` ×${count}` : ''}`,
  )
}

describe('namedChanges', () => {
  it.each([
    [
      'Twelve ships left the port at noon.',
      'Fourteen ships left the port at noon.',
      'number: Twelve ships > Fourteen ships',
    ],
    ['The mayor paid $43,350 for the boat.', 'The mayor paid $43,530 for the boat.', 'number: $43,350 > $43,530'],
    ['橋は毎日およそ1万2400台が利用する。', '橋は毎日およそ1万4200台が利用する。', 'number: 1万2400 > 1万4200'],
    ['He was hired in 2006 by the port.', 'He was hired in 2005 by the port.', 'date: 2006 > 2005'],
    ['It closes on Thursday, she said.', 'It closes on Wednesday, she said.', 'date: Thursday > Wednesday'],
    ['Sheriff Adam Hall opened the hall.', 'Sheriff Adam M. Hall opened the hall.', 'name: Adam Hall > Adam M. Hall'],
    ['The mayor, Elin Varga, was there.', 'The mayor, Elin Warga, was there.', 'name: Varga > Warga'],
    [
      '“We take no risk,” she said.',
      '“We take some risk,” she said.',
      'quote: “We take no risk,” > “We take some risk,”',
    ],
    ['The man shot the guard at noon.', 'The man allegedly shot the guard at noon.', 'hedge:  > allegedly'],
  ])('names what became of %j', (before, after, expected) => {
    expect(named(version([before]), version([after]))).toContain(expected)
  })

  it.each([
    ['The bridge is unsafe, police said on Monday.', 'The bridge is unsafe.', 'police said on Monday', ''],
    [
      'It holds 37 boats, according to a plan seen by the Echo.',
      'It holds 37 boats.',
      'according to a plan seen by the Echo',
      '',
    ],
    ['“The bridge is old,” she said. “It must close.”', '“The bridge is old. It must close.”', 'she said', ''],
    [
      'Police said that the bridge will close.',
      'The council said that the bridge will close.',
      'Police said',
      'The council said',
    ],
    [
      'The bridge will close, said the mayor.',
      'The bridge will close, said the bishop.',
      'said the mayor',
      'said the bishop',
    ],
    ['Drei Boote sanken, sagte die Polizei.', 'Drei Boote sanken.', 'sagte die Polizei', ''],
    ['Trois bateaux ont coulé, selon la police.', 'Trois bateaux ont coulé.', 'selon la police', ''],
  ])('names the attribution that went from %j, and that came to it', (with_, without, old, now) => {
    const changes = (a: string, b: string) => named(version([a]), version([b])).filter((each) => /^attr/u.test(each))
    expect(changes(with_, without)).toEqual([`attribution: ${old} > ${now}`])
    expect(changes(without, with_)).toEqual([`attribution: ${now} > ${old}`])
  })

  it.each([
    ['The storm, he said, broke the piles.', 'The storm broke the piles, he said.'],
    ['He was held, police said, after a chase.', 'Police said he was held after a chase.'],
    ['The mayor said the port will close.', 'The mayor claimed the port will close.'],
    ['The harbour master, Elin Varga, said it is safe.', 'She said it is safe.'],
    ['Elin Varga said the port will close.', 'Elin Warga said the port will close.'],
  ])('has no other speaker for %j', (before, after) => {
    expect(named(version([before]), version([after])).filter((each) => /^attr/u.test(each))).toEqual([])
  })

  it.each([
    ['“We cannot rule out the storms,” he said.', '“We rule out the storms,” he said.', 'cannot rule out', 'rule out'],
    ['There is no evidence of fraud in it.', 'There is evidence of fraud in it.', 'no evidence', 'evidence'],
    ['The mayor did not know of the letter.', 'The mayor knew of the letter.', 'did not know', 'knew'],
    ['It wasn’t the storm that broke it.', 'It was the storm that broke it.', 'wasn’t the storm', 'was the storm'],
  ])('gives the negation of %j with what it negates', (before, after, old, now) => {
    expect(named(version([before]), version([after]))).toContain(`negation: ${old} > ${now}`)
    expect(named(version([after]), version([before]))).toContain(`negation: ${now} > ${old}`)
  })

  it.each([
    [
      'Engineers had warned of it, according to three council members who have read it and spoke on condition of anonymity.',
      'three council members',
    ],
    ['The board had been warned, three sources told the Echo.', 'three sources'],
    ['The account is based on interviews with three sources.', 'three sources'],
    [
      'The paper spoke to three former employees of the port, who asked not to be named.',
      'three former employees of the port',
    ],
    ['The port will close, said three people familiar with the plan.', 'three people'],
    ['It talked to three unnamed clerks of the town.', 'three unnamed clerks'],
    ['Die Zeitung beruft sich auf three Quellen im Rathaus.', 'three Quellen'],
  ])('counts the sources of %j as such', (text, phrase) => {
    const changed = named(version([text]), version([text.replace('three', 'two')]))
    expect(changed).toEqual([`sourceCount: ${phrase} > ${phrase.replace('three', 'two')}`])
  })

  it.each([
    'The storm sank three ships, said a clerk who spoke on condition of anonymity.',
    'It took three hours, people familiar with the plan told the Echo.',
    'The town lost three people who had asked for help.',
    'Each of the three berths is fed from two sources of power.',
    'The berths are fed from three sources of power.',
  ])('counts no source in %j', (text) => {
    const kinds = named(version([text]), version([text.replace('three', 'nine')])).map((each) => each.split(':')[0])
    expect(kinds).toEqual(['number'])
  })

  it('puts a quotation that went before paragraphs and other sentences', () => {
    const quote = '“I take responsibility for that, and the board has my letter.”'
    const before = version([
      `“We did not look,” Olsen said. ${quote}`,
      'Buses run until midnight.',
      'It rains. All is calm.',
    ])
    const after = version(['“We did not look,” Olsen said.', 'It rains.'])
    expect(named(before, after)).toEqual([
      `quoteGone: ${quote} > `,
      'paragraphGone: Buses run until midnight. > ',
      'sentenceGone: All is calm. > ',
    ])
  })

  it('gives a quotation whole, also one of two sentences', () => {
    const text = '“The port is old. We cannot rule out a storm,” she said.'
    expect(named(version([text]), version([text.replace('cannot', 'can')]))).toContain(
      'quote: “The port is old. We cannot rule out a storm,” > “The port is old. We can rule out a storm,”',
    )
  })

  it('files a speaker whose name is spelt otherwise under the name', () => {
    const text = 'Mayor Jonas Lindqvist denied that he had received a warning.'
    expect(named(version([text]), version([text.replace('Jonas Lindqvist', 'Jon Lindquist')]))).toEqual([
      'name: Jonas Lindqvist > Jon Lindquist',
    ])
  })

  it('names the headline first, then what came and went', () => {
    const before = version(
      ['The port closes today.', 'Buses run until midnight.', 'It is raining. The sea is calm.'],
      'Port closes',
    )
    const after = version(['The port closes today.', 'It is raining.', 'Schools are shelters now.'], 'Port shuts')
    expect(named(before, after)).toEqual([
      'headline: Port closes > Port shuts',
      'paragraphGone: Buses run until midnight. > ',
      'sentenceGone: The sea is calm. > ',
      'paragraphAdded:  > Schools are shelters now.',
    ])
  })

  it('counts the same correction all over the text once', () => {
    const text = ['Elin Varga spoke at noon in the hall.', 'Later that day Varga left the town.']
    const found = named(version(text), version(text.map((each) => each.replace('Varga', 'Warga'))))
    expect(found).toEqual(['name: Varga > Warga ×2'])
  })

  it.each([
    ['the same text', ['The port closes today.'], ['The port closes today.']],
    ['typesetting', ['"We stay - all," she said.'], ['“We stay – all,” she said.']],
    [
      'a paragraph that moved',
      ['One ship left.', 'Two boats came.', 'Rain fell.'],
      ['Rain fell.', 'One ship left.', 'Two boats came.'],
    ],
  ])('has no name for %s', (_what, before, after) => {
    expect(named(version(before), version(after))).toEqual([])
  })
})

const DRIFT = join('..', 'shared', 'gold', 'drift')

describe.skipIf(!existsSync(DRIFT))('namedChanges on ../shared/gold/drift', () => {
  /** What the sets' own notes say was changed, by kind and the figures or letters that changed. */
  it.each([
    ['colorado-nyt', ['date', 'name', 'quote', 'paragraphGone', 'sentenceGone', 'paragraphAdded', 'sentenceAdded']],
    ['iowa-cnn', ['number', 'quote', 'paragraphGone', 'paragraphAdded', 'sentenceAdded']],
    ['jackson-fox', ['number', 'quote', 'paragraphGone', 'sentenceGone', 'paragraphAdded']],
  ])('names the kinds that %s holds', (folder, kinds) => {
    const read = (file: string) => version(readFileSync(join(DRIFT, folder, file), 'utf8').split(/\n\s*\n/u))
    expect(readdirSync(DRIFT)).toContain(folder)
    const [before, after] = [read('before.txt'), read('after.txt')]
    const found = namedChanges(before, after, compareRevisions(before, after)).map(({ kind }) => kind)
    expect([...new Set(found)].sort()).toEqual(kinds.toSorted())
  })
})
