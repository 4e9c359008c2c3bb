import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf, statementsOf } from '../../../src/core/text/sentences'

/** The sentences of one block that `marked` writes with `|` where each ends. */
function cut(marked: string, language: string | undefined, by = sentencesOf): string[] {
  const text = marked.replaceAll('|', '')
  return by(text, [{ start: 0, end: text.length }], language).map(({ start, end }) => text.slice(start, end))
}

const expected = (marked: string) => marked.split('|').map((sentence) => sentence.trim())

describe('sentencesOf', () => {
  it.each([
    ['titles', 'Gov. Ada Quill met Dr. Brandt.| Mrs. Ito did not come.'],
    ['a place with a saint', 'The ferry left St. Malo at dusk.| Nobody waved.'],
    ['a country before a noun', 'The U.S. Navy denied it.| The U.K. Treasury did not.'],
    ['a country at the end', 'She moved to the U.S.| Her brother stayed.| Who paid?'],
    ['a company in the sentence', 'Brill & Co. sold its mill to Tarn Ltd. for a song.'],
    ['a company at the end', 'They bought Brill & Co.| They then sold it.'],
    ['a state after a town', 'He runs a shop in Dover, Del.| Quill runs the bank.'],
    ['a state with a comma', 'Dover, Del., voted no.'],
    ['initials', 'J. R. Quill and Ada B. Ito signed.| K.L. Brandt refused.'],
    ['you and I', 'That leaves you and I.| Did nobody else come?'],
    ['hours in the sentence', 'It opens at 9 a.m. Monday and shuts at 5 p.m. ET.| Bring a coat.'],
    ['an hour at the end', 'They left at 9 p.m.| Guards saw nothing.'],
    ['decimals, sums and sections', 'It rose 3.25 percent to $4.50 a bale.| See No. 12 or p. 4 for more.'],
    ['an address of a page', 'Read www.example.org/a.b today.| Write to ada.quill@example.org.| She answers.'],
    ['an ellipsis that goes on', 'Well ... maybe not.| We shall see....| Then silence.'],
    ['a question inside a quotation', '“Is it lost? Who knows,” Quill asked.| He left.'],
    ['a question and who asked it', '“Is it lost?” Quill asked.| “No.”'],
    ['a quotation that ends its sentence', 'Ito wrote: “It is lost.”| Brandt agreed.'],
    ['a quotation that goes on', '“It is lost!” he cried.| "Is it?" she said.'],
    ['a quotation that never closes', '“It is lost.| We go home.'],
    ['single quotation marks', "'It is lost. I know it,' said Quill.| It wasn't."],
    ['a bracket in the sentence', 'The mill (it burnt in 1911. Nobody knows why.) was rebuilt.| It stands.'],
    ['a citation after a quotation', '“It burnt.” (Quill 55).| It did.'],
    ['a missing space', 'The mill burnt.|Nobody came.|Dr. Ito wept.'],
    ['note marks', 'The mill burnt.[3]| Others disagree.12| Quill is one.'],
    ['a numbered list in a line', '1. Buy the mill| 2. Burn it| 3. Deny it'],
    ['a lettered list in a line', 'a) buy it| b) burn it| c) deny it'],
    ['numbers that are no list', 'It costs 2. above what it cost and for 3. above, nothing.'],
    ['a brand', 'She works at Hurra! in the mill.'],
  ])('knows %s', (_name, marked) => {
    expect(cut(marked, 'en')).toEqual(expected(marked))
  })

  it.each([
    ['de', 'Am 3. Oktober kam Dr. Brandt mit Frau Prof. Ito.| Er sagte: „Gut. Wir gehen.“| Das war z. B. neu.'],
    ['fr', 'M. Brandt est venu.| Il a dit : « Non. »| Puis il est parti.'],
    ['es', 'La Sra. Ito llegó al núm. 4.| ¿Quién pagó?| Nadie.'],
    ['it', "Ecco l'Ing. Brandt.| È tardi?| Sì."],
    ['ru', 'Г-н Брандт жил на ул. Лесной.| «Я иду. Ждите», — сказал он.| В 2014 г. дом сгорел.'],
    ['uk', 'О. Бойко народився у м. Київ.| Потім він переїхав.'],
    ['el', 'Ο κ. Ιωάννου ήρθε.| Πού πάμε;| Σπίτι.'],
    ['ja', '彼は「行く。待て」と言った。|そして去った。'],
    ['hy', 'Գնացինք տուն:| Մութ էր:'],
    [undefined, 'Gov. Quill kam am 3. Mai.| Sie ging.'],
  ])('knows the habits of %s', (language, marked) => {
    expect(cut(marked, language)).toEqual(expected(marked))
  })

  it('joins the lines of a wrapped paragraph and keeps those of a list apart', () => {
    expect(cut('It was a dark \nnight at the mill.', 'en')).toHaveLength(1)
    expect(cut('apples\npears\nplums, figs', 'en')).toHaveLength(3)
  })

  it('never crosses the edge of a block', () => {
    const text = 'No stop here\n\nbut a block. And one more.'
    const spans = sentencesOf(text, [
      { start: 0, end: 12 },
      { start: 14, end: text.length },
    ])
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'No stop here',
      'but a block.',
      'And one more.',
    ])
  })

  it('takes a language tag that no platform knows', () => {
    expect(cut('One.| Two.', 'not a tag')).toEqual(['One.', 'Two.'])
  })

  it('cuts a block of 300,000 characters in a few seconds', () => {
    const text = 'Gov. Quill said “no. Never” to the U.S. Navy.Ito left (at 9 p.m. or so) for the mill. '.repeat(3_500)
    const began = performance.now()
    expect(sentencesOf(text, [{ start: 0, end: text.length }], 'en').length).toBeGreaterThan(5_000)
    expect(performance.now() - began).toBeLessThan(10_000)
  }, 30_000)

  it('covers every word once, in order, whatever the text (seed 11)', () => {
    const piece = fc.constantFrom(
      'Mr.',
      'U.S.',
      '“',
      '”',
      '"',
      "'",
      '(',
      ')',
      '...',
      '!',
      '?',
      '. ',
      '\n',
      '1. ',
      'a) ',
      'The ',
      'mill ',
      '5',
      'ж',
      '。',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        for (const by of [sentencesOf, statementsOf]) {
          const spans = by(text, [{ start: 0, end: text.length }], 'en')
          let at = 0
          for (const { start, end } of spans) {
            expect(text.slice(at, start).trim()).toBe('')
            expect(text.slice(start, end).trim()).toHaveLength(end - start)
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        }
      }),
      { seed: 11, numRuns: 400 },
    )
  })
})

describe('statementsOf', () => {
  it('cuts inside a quotation, not inside a bracket', () => {
    const marked = '“It is lost.| We go home,” Quill said (he wept. So did Ito.) at last.'
    expect(cut(marked, 'en', statementsOf)).toEqual(expected(marked))
  })
})
