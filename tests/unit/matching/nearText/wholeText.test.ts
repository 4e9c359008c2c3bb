import { describe, expect, it } from 'vitest'
import { isSameText, isWholeText } from '../../../../src/core/matching/nearText/sameText'
import { sharedWording } from '../../../../src/core/matching/nearText/sharedWording'

const REPORT = `The northern basin of the port of Hamrun has been closed since Monday, and nobody in the town can say for how long.
Twelve ships were towed to the southern quay overnight while a storm moved up the coast. Elin Varga, who has led the port
since 2019, said that she would not gamble with the lives of the crews. The ferry company had to send 340 passengers to the
railway station, where two extra trains waited until midnight. Fishermen pulled their boats onto the beach and tied them to
the trees behind the old customs house. Two schools were opened as shelters, as they had been in the flood of the year before.
The mayor asked everyone to stay at home, and the shops on the front were boarded up by noon. On Tuesday the wind had turned,
but divers found that a chain across the basin had come loose, and the harbour office wants it lifted before any ship returns.`

const TOP = 'The storm has passed, the weather service said late on Wednesday, and the first ferry is to leave at six.'

const quake = (slots: readonly string[]): string => {
  const [size, place, day, clock, depth, distance, town, people, county, last, bigger, year] = slots
  return `An earthquake of magnitude ${size} was recorded near ${place} on ${day} at ${clock} local time, the observatory said.
The quake began ${depth} kilometres below the surface and ${distance} kilometres from ${town}, a town of ${people} people. It was
felt in much of ${county}, according to the first readings, which may change as more stations report. There was no word of damage
or of injuries. In the past ten days there have been ${last} quakes of magnitude 3 or more in the neighbourhood. The strongest
one on record there had a magnitude of ${bigger} and happened in ${year}. This report was written by a program that reads the
notices of the observatory as they come in, and an editor has looked at it before it was published. Did you feel the quake? Tell
us what you noticed and where you were, and send us your pictures if you can take them without any danger to yourself.`
}

const notices = (number: number): string =>
  Array.from(
    { length: 40 },
    (_, index) =>
      `The council of town ${number} met for the ${index + 1}. time this month to talk about its bridge. ` +
      `A spokesman said that ${number * 7 + index} lorries cross it every day, and that nobody had counted the carts. ` +
      'Repairs are to begin in the spring, if the river allows.',
  ).join('\n')

const ONE = quake(['3.4', 'Velm', 'Monday', '4:12', '8', '12', 'Orla', '5,200', 'Tarn', 'four', '5.1', '1988'])
const TWO = quake(['4.1', 'Zell', 'Friday', '22:40', '15', '31', 'Ilm', '900', 'Hollow', 'two', '4.9', '2003'])

describe('isWholeText', () => {
  it.each([
    ['the very same text', REPORT, REPORT, true],
    ['a figure put right', REPORT, REPORT.replace('Twelve', 'Fourteen'), false],
    ['a paragraph on top', REPORT, `${TOP} ${REPORT}`, false],
    ['a paragraph cut', REPORT, REPORT.slice(300), false],
    ['two reports from one template', ONE, TWO, false],
    ['two notices that differ in three figures a paragraph', notices(1), notices(2), false],
    ['what stands before a paywall', ONE.slice(-330), ONE.slice(-330), false],
  ])('judges %s', (_what, a, b, expected) => {
    expect(isWholeText(sharedWording(a, b))).toBe(expected)
    expect(isWholeText(sharedWording(b, a))).toBe(expected)
  })

  it('is needed: the reports from one template are one text by the share that an update keeps', () => {
    const common = sharedWording(ONE, TWO)
    expect(isSameText(common)).toBe(true)
  })
})
