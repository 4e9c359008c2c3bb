import { describe, expect, it } from 'vitest'
import { canonicalAddress, hostOf } from '../../../src/core/article/address'

describe('canonicalAddress', () => {
  it.each([
    ['https://www.coast.example/2024/hamrun/', 'coast.example/2024/hamrun'],
    ['http://coast.example/2024/hamrun#top', 'coast.example/2024/hamrun'],
    ['https://m.coast.example/2024/hamrun?utm_source=mail&fbclid=1', 'coast.example/2024/hamrun'],
    ['https://coast.example/amp/2024/hamrun', 'coast.example/2024/hamrun'],
    ['https://coast.example/2024/hamrun/amp/', 'coast.example/2024/hamrun'],
    ['https://coast.example/news?page=2&id=7', 'coast.example/news?id=7&page=2'],
    ['https://coast.example/?id=7', 'coast.example?id=7'],
    ['https://coast.example/hamrun/index.html', 'coast.example/hamrun'],
    ['https://coast.example/', null],
    ['https://coast.example/?utm_source=mail', null],
    ['javascript:alert(1)', null],
    ['mailto:desk@coast.example', null],
    ['no address', null],
    [null, null],
  ])('of %s is %s', (address, expected) => {
    expect(canonicalAddress(address)).toBe(expected)
  })

  it('tells articles apart by path and number', () => {
    const addresses = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'https://a.example/1?id=2']
    expect(new Set(addresses.map(canonicalAddress)).size).toBe(4)
  })
})

describe('hostOf', () => {
  it.each([
    ['https://www.coast.example/a', 'coast.example'],
    ['https://news.coast.example/a', 'news.coast.example'],
    ['a path', null],
    [null, null],
  ])('of %s is %s', (address, expected) => {
    expect(hostOf(address)).toBe(expected)
  })
})
