/** The service worker's part of a share: it keeps what another app posted, and leads to the screen that shows it. */
import { keepArrival, MOST_KEPT_BYTES } from './keptArrivals'

/** Where the manifest tells other apps to post to, relative to the app's own address. */
export const SHARE_PATH = 'receive'
/** The names of the form's fields, as the manifest has them. */
export const SHARE_FIELDS = { title: 'title', text: 'text', url: 'url', files: 'files' } as const
/** What stands in place of a ticket where a share could not be kept. */
export const NOT_KEPT = 'not-kept'

/** As many files as anyone shares at once. */
const MOST_FILES = 100
/** Longer than any article; what is beyond is no text that somebody shared. */
const MOST_CHARACTERS = 2_000_000

/** Answers a share: always a way to the app at `home`, which begins and ends with a slash. */
export async function answerShare(request: Request, home: string): Promise<Response> {
  try {
    const form = await request.formData()
    const files = form.getAll(SHARE_FIELDS.files).filter((entry) => entry instanceof File && entry.size > 0) as File[]
    const kept = withinLimits(files)
    await keepArrival({
      way: 'share',
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      title: textOf(form, SHARE_FIELDS.title),
      text: textOf(form, SHARE_FIELDS.text),
      url: textOf(form, SHARE_FIELDS.url),
      files: kept,
      leftOutCount: files.length - kept.length,
    })
    return Response.redirect(`${home}#/receive`, 303)
  } catch {
    // No form, or no space for it: the screen says so, and what the person shared is still where it was.
    return Response.redirect(`${home}#/receive/${NOT_KEPT}`, 303)
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : ''
}

function withinLimits(files: readonly File[]): File[] {
  let bytes = 0
  return files.slice(0, MOST_FILES).filter((file) => {
    bytes += file.size
    return bytes <= MOST_KEPT_BYTES
  })
}
