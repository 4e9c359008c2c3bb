/** News pages of our own invention, as large and as cluttered as saved ones: the article is a tenth of the markup. */
import { type Random, randomFrom } from '../anchoring/generator'

/** A page as a browser saves it. */
export type Page = { readonly name: string; readonly html: string }

/** Outlets that share the pages among them. */
const OUTLETS = 40
const PARAGRAPHS = { least: 10, most: 34 } as const
const VOCABULARY = 4000
const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo ka el or an is um tra ble sto gri'.split(' ')
const SMALL_WORDS = 'the of to and a in that for on was it with he as at by is from they but had said not'.split(' ')

/** Page `number` of an endless row; the same number always gives the same page, and no two are alike. */
export function newsPage(number: number): Page {
  const random = randomFrom(7_919 * number + 1)
  const words = vocabulary()
  const outlet = `Courier ${(number % OUTLETS) + 1}`
  const host = `courier-${(number % OUTLETS) + 1}.example`
  const title = capital(phrase(random, words, 9))
  const day = `2026-0${1 + (number % 9)}-1${number % 10}`
  const count = PARAGRAPHS.least + Math.floor(random() * (PARAGRAPHS.most - PARAGRAPHS.least))
  const paragraphs = Array.from({ length: count }, () => paragraph(random, words))
  const url = `https://${host}/${day}/${number}`
  const data = {
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `${day}T08:00:00Z`,
    author: { name: 'Ana Torres' },
  }
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title>
<link rel="canonical" href="${url}"><meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>${styleSheet(random)}</style><script>${script(random, words)}</script></head><body class="page page--article">
${header(random, words, outlet)}
<div class="layout"><main><article><h1 class="headline">${title}</h1><p class="standfirst">${sentence(random, words)}</p>
<div class="byline"><span>By <a href="/staff/ana">Ana Torres</a></span> <time datetime="${day}T08:00:00Z">${day}</time></div>
<figure><img src="/i/${number}.jpg" alt=""><figcaption>${sentence(random, words)} Photo: ${outlet}</figcaption></figure>
<div class="body">${paragraphs.map((text, index) => `<p data-index="${index}">${text}</p>${index % 6 === 4 ? advert(random, words) : ''}`).join('\n')}</div>
</article>${related(random, words, 'Read also')}${comments(random, words)}</main><aside>${related(random, words, 'Most read')}${related(random, words, 'Opinion')}</aside></div>
${footer(random, words, outlet)}<script>${script(random, words)}</script></body></html>`
  return { name: `page-${number}.html`, html }
}

let known: readonly string[] | null = null

function vocabulary(): readonly string[] {
  if (known !== null) return known
  const random = randomFrom(1)
  const pick = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? ''
  known = Array.from({ length: VOCABULARY }, () => Array.from({ length: 2 + Math.floor(random() * 3) }, pick).join(''))
  return known
}

function phrase(random: Random, words: readonly string[], length: number): string {
  return Array.from({ length }, () => {
    // Few words are frequent, as in any language.
    const list = random() < 0.4 ? SMALL_WORDS : words
    return list[Math.floor(random() ** 2 * list.length)] ?? 'the'
  }).join(' ')
}

function sentence(random: Random, words: readonly string[]): string {
  return `${capital(phrase(random, words, 9 + Math.floor(random() * 16)))}.`
}

function paragraph(random: Random, words: readonly string[]): string {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => sentence(random, words)).join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function header(random: Random, words: readonly string[], outlet: string): string {
  const items = Array.from({ length: 60 }, () => {
    const name = capital(phrase(random, words, 2))
    return `<li class="menu__item"><a class="menu__link" href="/s/${name.replaceAll(' ', '-')}" data-track="menu"><span>${name}</span></a></li>`
  })
  return `<header><a href="/" class="logo">${outlet}</a><nav class="menu"><ul>${items.join('')}</ul></nav></header>`
}

function related(random: Random, words: readonly string[], heading: string): string {
  const cards = Array.from({ length: 12 }, (_, index) => {
    const name = capital(phrase(random, words, 8))
    return `<li class="card card--small"><div class="card__media"><img src="/t/${index}.jpg" alt="" loading="lazy" srcset="/t/${index}-2.jpg 2x"></div><div class="card__text"><h3 class="card__title"><a href="/r/${index}">${name}</a></h3><span class="card__time">3 h</span></div></li>`
  })
  return `<section class="related"><h2>${heading}</h2><ul>${cards.join('')}</ul></section>`
}

function advert(random: Random, words: readonly string[]): string {
  return `<div class="ad" data-slot="${Math.floor(random() * 1e6)}"><div class="ad__label">Advertisement</div><a href="https://shop.example/${phrase(random, words, 1)}">${capital(phrase(random, words, 6))}</a></div>`
}

function comments(random: Random, words: readonly string[]): string {
  const posts = Array.from(
    { length: 8 },
    () => `<li class="comment"><b>${phrase(random, words, 1)}</b><p>${sentence(random, words)}</p></li>`,
  )
  return `<section class="comments"><h2>Comments</h2><ol>${posts.join('')}</ol></section>`
}

function footer(random: Random, words: readonly string[], outlet: string): string {
  const links = Array.from({ length: 40 }, () => `<li><a href="/f">${capital(phrase(random, words, 2))}</a></li>`)
  return `<footer><ul>${links.join('')}</ul><p>All rights reserved by ${outlet}</p></footer>`
}

function styleSheet(random: Random): string {
  return Array.from(
    { length: 160 },
    (_, index) =>
      `.c${index}{margin:${Math.floor(random() * 40)}px;padding:${Math.floor(random() * 20)}px;color:#${Math.floor(random() * 0xffffff).toString(16)}}`,
  ).join('\n')
}

function script(random: Random, words: readonly string[]): string {
  const state = Array.from({ length: 120 }, (_, index) => [`k${index}`, phrase(random, words, 5)])
  return `window.__STATE__=${JSON.stringify(Object.fromEntries(state))}`
}
