/** The sample story of `seeds/`: part of the app itself, so that opening it fetches nothing and works offline. */

/** A file as a person would have dropped it: its name and its bytes. */
export type SampleFile = { readonly name: string; readonly bytes: Uint8Array }

/** Loads the five first versions, in the order in which they were published. The later version is left out: see `seeds/README.md`. */
export async function loadSampleStory(): Promise<{ name: string; files: SampleFile[] }> {
  const texts = await Promise.all([
    raw('northern-ledger.md', import('../../seeds/northern-ledger.md?raw')),
    raw('zoria.txt', import('../../seeds/zoria.txt?raw')),
    raw('dnipro-courier.html', import('../../seeds/dnipro-courier.html?raw')),
    raw('adria-newsroom.txt', import('../../seeds/adria-newsroom.txt?raw')),
    raw('meltemi.html', import('../../seeds/meltemi.html?raw')),
  ])
  return { name: 'Front-line ceasefire', files: texts }
}

async function raw(name: string, module: Promise<{ default: string }>): Promise<SampleFile> {
  return { name, bytes: new TextEncoder().encode((await module).default) }
}
