import { describe, expect, it } from 'vitest'
import { dateFromAddress, dateFromMachine, dateFromPerson, dateOfLine, findDate } from '../../../src/core/article/dates'

describe('dateOfLine', () => {
  it.each([
    ['May 24, 2024', '2024-05-24', 'sure'],
    ['24 May 2024', '2024-05-24', 'sure'],
    ['Friday, 24 May 2024', '2024-05-24', 'sure'],
    ['Fri 24th May 2024', '2024-05-24', 'sure'],
    ['Published: May 24, 2024', '2024-05-24', 'sure'],
    ['Published May 24, 2024, updated May 25, 2024', '2024-05-24', 'sure'],
    ['Published 24 May 2024, 13:35 BST', '2024-05-24T13:35+01:00', 'sure'],
    ['May 24, 2024 1:35 p.m. EDT', '2024-05-24T13:35-04:00', 'sure'],
    ['24.05.2024 13:35 UTC+3', '2024-05-24T13:35+03:00', 'sure'],
    ['24.05.24, 13:35', '2024-05-24', 'sure'],
    ['2024-05-24', '2024-05-24', 'sure'],
    ['24. Mai 2025, 13:35 Uhr', '2025-05-24', 'sure'],
    ['Stand: 24. Mai 2025', '2025-05-24', 'sure'],
    ['Publié le 7 juillet 2025 à 18h30', '2025-07-07', 'sure'],
    ['12 de marzo de 2025', '2025-03-12', 'sure'],
    ['Publicado el 12 de marzo de 2025', '2025-03-12', 'sure'],
    ['3 febbraio 2025', '2025-02-03', 'sure'],
    ['24 травня 2024, 13:35', '2024-05-24', 'sure'],
    ['Опубликовано: 24 мая 2024 г.', '2024-05-24', 'sure'],
    ['24 Μαΐου 2024', '2024-05-24', 'sure'],
    ['24 maja 2024', '2024-05-24', 'sure'],
    ['24. května 2024', '2024-05-24', 'sure'],
    ['24 Mayıs 2024', '2024-05-24', 'sure'],
    ['24 maj 2024', '2024-05-24', 'sure'],
    ['2024年5月24日', '2024-05-24', 'sure'],
    ['2024년 5월 24일', '2024-05-24', 'sure'],
    ['25/12/2024', '2024-12-25', 'sure'],
    ['12/25/2024', '2024-12-25', 'sure'],
    ['05/06/2024', '2024-06-05', 'unsure'],
    ['May 24', 'XXXX-05-24', 'unsure'],
  ])('reads %j as %s, %s', (line, value, certainty) => {
    expect(dateOfLine(line)).toEqual({ value, certainty })
  })

  it.each([
    ['Speaking in China on May 17'],
    ['The war began on 24 February 2022'],
    ['May 24, 2024: a day to remember'],
    ['31 February 2024'],
    ['24 Marchers'],
    ['13:35'],
    ['12 dead'],
    ['Mai 2024'],
    [''],
  ])('takes %j for no date line', (line) => {
    expect(dateOfLine(line)).toBeNull()
  })
})

describe('findDate', () => {
  it('gives the first date and its place', () => {
    expect(findDate('They met on 3 June 2025 and again on 5 June.')).toEqual({
      value: '2025-06-03',
      certainty: 'sure',
      start: 12,
      end: 23,
    })
  })

  it.each([['in 2014 and 18 percent'], ['may 18 of them'], ['version 1.2.3'], ['page 12 of 24']])(
    'finds none in %j',
    (text) => {
      expect(findDate(text)?.certainty ?? null).not.toBe('sure')
    },
  )
})

describe('dateFromPerson', () => {
  it.each([
    ['2024-05-24', '2024-05-24', false],
    [' 2024-05-24T13:35:10.5+0300 ', '2024-05-24T13:35:10.5+0300', false],
    ['XXXX-02-29', 'XXXX-02-29', false],
    ['24 May 2024', '2024-05-24', false],
    ['24 травня 2024', '2024-05-24', false],
    ['24.05.2024', '2024-05-24', false],
    ['04.05.2024', '2024-05-04', false],
    ['24/05/2024', '2024-05-24', false],
    ['5/24/2024', '2024-05-24', false],
    ['05/05/2024', '2024-05-05', false],
    ['24-05-24', '2024-05-24', false],
    ['2024-05-24 13:35', '2024-05-24', true],
    ['2024-05-24T13:35', '2024-05-24', true],
    ['May 24, 2024 1:35 PM', '2024-05-24', true],
    ['May 24, 2024 1:35 PM EDT', '2024-05-24T13:35-04:00', false],
    ['2024-05-24 13:35Z', '2024-05-24T13:35Z', false],
    ['24 May', 'XXXX-05-24', false],
  ])('reads %j as %s', (typed, value, isTimeLeftOut) => {
    expect(dateFromPerson(typed)).toEqual({ ok: true, value: { value, isTimeLeftOut } })
  })

  it.each([
    ['04/05/2024', '2024-05-04 or 2024-04-05'],
    ['04-05-2024', '2024-05-04 or 2024-04-05'],
    ['4/5/24, 13:35', '2024-05-04 or 2024-04-05'],
    ['23-05-24', '2024-05-23 or 2023-05-24'],
  ])('does not choose for %j', (typed, detail) => {
    expect(dateFromPerson(typed)).toEqual({ ok: false, reason: 'ambiguousDate', detail })
  })

  it.each([
    [''],
    ['yesterday'],
    ['2024'],
    ['May 2024'],
    ['2024-02-31'],
    ['XXXX-13-01'],
    ['2024-05-24T25:00Z'],
    ['31 February 2024'],
    ['24 May 2024 25:70'],
    ['24 May 2024 or so'],
  ])('refuses %j', (typed) => {
    expect(dateFromPerson(typed)).toEqual({ ok: false, reason: 'notADate' })
  })
})

describe('dateFromMachine', () => {
  it.each([
    ['2024-05-24T12:12:00Z', '2024-05-24T12:12:00Z'],
    ['2024-05-24T12:12:00.123+03:00', '2024-05-24T12:12:00+03:00'],
    ['2024-05-24T12:12:00+0300', '2024-05-24T12:12:00+03:00'],
    ['2024-05-24 12:12:00', '2024-05-24'],
    ['2024-05-24', '2024-05-24'],
    ['20240524', '2024-05-24'],
    ['Fri, 24 May 2024 12:12:00 GMT', '2024-05-24T12:12Z'],
    ['May 24, 2024', '2024-05-24'],
  ])('reads %s as %s', (value, expected) => {
    expect(dateFromMachine(value)).toBe(expected)
  })

  it.each([['yesterday'], ['2024-13-45'], ['1716552720']])('reads no date in %s', (value) => {
    expect(dateFromMachine(value)).toBeNull()
  })
})

describe('dateFromAddress', () => {
  it.each([
    ['https://news.example/2024/05/24/story-a1', '2024-05-24'],
    ['https://news.example/story-2024-05-24.html', '2024-05-24'],
    ['https://news.example/20240524/story', '2024-05-24'],
    ['https://news.example/2024/story', null],
    ['https://news.example/a/8675309', null],
  ])('reads %s as %s', (address, expected) => {
    expect(dateFromAddress(address)).toBe(expected)
  })
})
