import { describe, expect, it } from 'vitest'
import { isPageMessage, MAX_PAGE_CHARACTERS, PAGE_TYPE, readOffer } from '../../../src/platform/receive/pageOffer'

const PAGE = {
  type: PAGE_TYPE,
  version: 1,
  ticket: 'abc123',
  title: 'Bridge shut',
  address: 'https://valley.example/bridge#top',
  html: '<html><p>The bridge is shut.</p></html>',
}
const ORIGIN = 'https://valley.example'

describe('a page that another window hands over', () => {
  it('is taken from its own origin', () => {
    const { ticket, title, address, html } = PAGE
    expect(readOffer(PAGE, ORIGIN)).toEqual({ ok: true, value: { ticket, title, address, html } })
  })

  it.each([
    ['another site’s address', { address: 'https://other.example/' }, 'otherOrigin'],
    ['another port', { address: 'https://valley.example:8443/' }, 'otherOrigin'],
    ['the address without TLS', { address: 'http://valley.example/' }, 'otherOrigin'],
    ['a name and a password before another host', { address: 'https://valley.example@other.example/' }, 'otherOrigin'],
    ['a script for an address', { address: 'javascript:alert(1)' }, 'notFromTheWeb'],
    ['data for an address', { address: 'data:text/html,x' }, 'notFromTheWeb'],
    ['a saved page', { address: 'file:///home/page.html' }, 'notFromTheWeb'],
    ['no address', { address: '' }, 'notFromTheWeb'],
    ['an endless address', { address: `${ORIGIN}/${'a'.repeat(9_000)}` }, 'otherShape'],
    ['a number for the title', { title: 4 }, 'otherShape'],
    ['an object for the markup', { html: { toString: 'x' } }, 'otherShape'],
    ['no markup', { html: '' }, 'otherShape'],
    ['a field too many', { storyId: 'x' }, 'otherShape'],
    ['a later version', { version: 2 }, 'otherShape'],
    ['no ticket', { ticket: '' }, 'otherShape'],
    ['an endless ticket', { ticket: 'a'.repeat(65) }, 'otherShape'],
    ['a text object for the markup', { html: Object('<p>x</p>') }, 'otherShape'],
    ['a list for the markup', { html: ['<p>x</p>'] }, 'otherShape'],
    ['bytes for the markup', { html: new Uint8Array(8) }, 'otherShape'],
    ['a prototype of its own', JSON.parse('{"__proto__":{"isAdmin":true}}'), 'otherShape'],
    ['a constructor of its own', { constructor: { prototype: {} } }, 'otherShape'],
    ['too much markup', { html: 'a'.repeat(MAX_PAGE_CHARACTERS + 1) }, 'tooLarge'],
  ] as const)('with %s is refused', (_, change, reason) => {
    const offered = Object.defineProperties({ ...PAGE }, Object.getOwnPropertyDescriptors(change))
    expect(readOffer(offered, ORIGIN)).toEqual({ ok: false, reason })
  })

  it('is refused from an origin without a name, as of a sandboxed frame', () => {
    expect(readOffer({ ...PAGE, address: 'blob:null/x' }, 'null')).toMatchObject({ ok: false })
    expect(readOffer(PAGE, 'null')).toEqual({ ok: false, reason: 'otherOrigin' })
  })

  it.each([null, undefined, 4, 'claimdesk-page', [], {}, { type: 'webpackOk' }])('is not %o', (data) => {
    expect(isPageMessage(data)).toBe(false)
    expect(readOffer(data, ORIGIN)).toMatchObject({ ok: false })
  })
})
