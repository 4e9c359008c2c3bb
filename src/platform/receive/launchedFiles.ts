/** Files that the system opens with the installed app. */

/** What Chromium's `launchQueue` hands over; `files` is empty at a launch without any. */
type LaunchParams = { readonly files?: readonly { getFile(): Promise<File> }[] }
type LaunchQueue = { setConsumer(consumer: (params: LaunchParams) => void): void }

/** Calls `onFiles` for every launch with files, those before this call included. Nothing happens in other browsers. */
export function watchLaunches(onFiles: (files: File[]) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return
    void Promise.allSettled(files.map((handle) => handle.getFile())).then((read) =>
      onFiles(read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))),
    )
  })
}
