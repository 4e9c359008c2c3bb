/** The files of a drop, folders walked to their end. */

/** What systems leave in folders, which nobody means. */
const LITTER = /^(?:\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/iu

/** A file with its path below the folder that was dropped, as `sub/Note.txt`; with that folder where there were several. */
export type DroppedFile = { readonly path: string; readonly file: File }

/**
 * Every file of a drop, in the order of the folders. The folder that a browser saves beside a page is passed over, as
 * are hidden files. Must be called while the drop is handled: afterwards the browser hands nothing over.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<DroppedFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  // A file that is no entry, as a picture dragged out of a page, is taken as it is.
  if (entries.length < items.length) return [...transfer.files].map((file) => ({ path: file.name, file }))
  const files = (await Promise.all(meant(entries).map(filesIn))).flat()
  const [first] = entries
  const above = entries.length === 1 && first?.isDirectory ? `${first.name}/` : ''
  return files.map(({ path, file }) => ({ path: path.startsWith(above) ? path.slice(above.length) : path, file }))
}

async function filesIn(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (isFile(entry)) {
    return new Promise((resolve) => {
      entry.file(
        (file) => resolve([{ path: entry.fullPath.replace(/^\//u, '') || file.name, file }]),
        () => resolve([]), // gone between the drop and now
      )
    })
  }
  if (!isFolder(entry)) return []
  const files: DroppedFile[] = []
  // One after the other: a folder of thousands would otherwise open all its files at once.
  for (const each of meant(await entriesOf(entry))) files.push(...(await filesIn(each)))
  return files
}

/** A folder gives its entries by the hundred, until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (some.length === 0) return entries.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
    entries.push(...some)
  }
}

/** Without litter and without the folders that belong to a saved page beside them. */
function meant(entries: readonly FileSystemEntry[]): FileSystemEntry[] {
  const pages = entries.flatMap((entry) => (entry.isFile ? (/^(.+)\.x?html?$/iu.exec(entry.name)?.[1] ?? []) : []))
  return entries.filter(
    ({ isDirectory, name }) => !LITTER.test(name) && !(isDirectory && pages.some((page) => isCompanionOf(page, name))),
  )
}

/** Browsers name it after the page, with a word of their own language: `Page_files`, `Page-Dateien`, `Page.fichiers`. */
function isCompanionOf(page: string, folder: string): boolean {
  return folder.startsWith(page) && /^[-_. ]\p{L}+$/u.test(folder.slice(page.length))
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
