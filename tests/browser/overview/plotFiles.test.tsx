import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import { OverviewView } from '../../../src/views/overview/OverviewView'
import { leave, renderOn, STORY, seedStory } from '../../support/seededStory'

let desk: Desk
let files: { readonly name: string; readonly file: Promise<Blob> }[]

beforeEach(async () => {
  await page.viewport(1280, 800)
  files = []
  // Catches what a press offers for saving, instead of saving it.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, file: fetch(this.href).then((response) => response.blob()) })
  })
  desk = await seedStory({ claimCount: 6 })
  await desk.database.stories.update(STORY, { name: 'Harbour: works / 2026?' })
  renderOn(desk, <OverviewView storyId={STORY} />)
  await screen.findByRole('link', { name: /^Claim 1, / })
})
afterEach(async () => {
  vi.restoreAllMocks()
  document.documentElement.removeAttribute('data-theme')
  await leave(desk)
})

const PLOTS = ['Coverage', /^First appearance/, 'Status by outlet', /^Facts left/] as const

async function saved(plot: string | RegExp, kind: 'SVG' | 'PNG') {
  const before = files.length
  await userEvent.click(
    within(screen.getByRole('region', { name: plot })).getByRole('button', { name: `Save as ${kind}` }),
  )
  await vi.waitFor(() => expect(files).toHaveLength(before + 1), { timeout: 10_000 })
  const made = files[before]
  if (made === undefined) throw new Error('no file was offered')
  return { name: made.name, file: await made.file }
}

/** The picture's pixels, and the one at x, y as red, green, blue. */
async function pixelsOf(file: Blob) {
  const bitmap = await createImageBitmap(file)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const pen = canvas.getContext('2d')
  pen?.drawImage(bitmap, 0, 0)
  const at = (x: number, y: number): number[] => [...(pen?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3)
  return { width: bitmap.width, height: bitmap.height, at }
}

describe('files of plots', () => {
  it.each(PLOTS)('writes %s as a well-formed drawing that needs nothing else', async (plot) => {
    const { name, file } = await saved(plot, 'SVG')
    expect(name).toMatch(/^Harbour-works-2026-[a-z-]+\.svg$/)
    expect(file.type).toBe('image/svg+xml')
    const text = await file.text()
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml')
    expect(drawing.querySelector('parsererror')).toBeNull()
    expect(drawing.documentElement.tagName).toBe('svg')
    expect(drawing.querySelector('title')?.textContent).toMatch(plot)
    expect(drawing.querySelector('desc')?.textContent).toMatch(/\d/)
    expect(drawing.documentElement.getAttribute('font-family')).toContain('sans-serif')
    // No style of the page, no mark for its keyboard, no address but those of its own patterns.
    expect(text).not.toMatch(/var\(|class=|style=|tabindex|<a |aria-label/)
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|blob:|url\((?!#)/)
    for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect(drawing.getElementById(id ?? '')).not.toBeNull()
    expect(drawing.querySelectorAll('path, rect').length).toBeGreaterThan(4)
  })

  it('draws a picture of twice the size, in the colours of the theme', async () => {
    document.documentElement.dataset['theme'] = 'light'
    const svg = new DOMParser().parseFromString(await (await saved('Coverage', 'SVG')).file.text(), 'image/svg+xml')
    const { name, file } = await saved('Coverage', 'PNG')
    expect(name).toBe('Harbour-works-2026-coverage.png')
    const light = await pixelsOf(file)
    expect(light.width).toBe(2 * Number(svg.documentElement.getAttribute('width')))
    expect(light.at(2, 2)).toEqual([0xf1, 0xf3, 0xf2])
    document.documentElement.dataset['theme'] = 'dark'
    const dark = await pixelsOf((await saved('Coverage', 'PNG')).file)
    expect(dark.at(2, 2)).toEqual([0x0e, 0x11, 0x12])
  })

  it('saves the drawing also while the table is shown', async () => {
    await userEvent.keyboard('j{Enter}')
    const text = await (await saved('Coverage', 'SVG')).file.text()
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml')
    expect([...drawing.querySelectorAll('text')].map((each) => each.textContent)).toContain('Harbour Post')
  })
})
