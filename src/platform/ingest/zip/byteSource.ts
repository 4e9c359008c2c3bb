/** Bytes that are read a slice at a time: a file on disk, which is never in memory as a whole, or what is there already. */

export type ByteSource = {
  readonly size: number
  /** The bytes from `start` to `end`, exclusive; both within the size. */
  readonly slice: (start: number, end: number) => Promise<Uint8Array>
}

/** Reads a file or blob by slices. */
export function sourceFromBlob(blob: Blob): ByteSource {
  return {
    size: blob.size,
    slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  }
}

/** Bytes in memory; slices are views of them. */
export function sourceFromBytes(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, slice: (start, end) => Promise.resolve(bytes.subarray(start, end)) }
}
