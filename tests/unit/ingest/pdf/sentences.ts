/** A paragraph of `count` sentences, numbered from `first`, so that a test sees in which order they were read. */
export function sentences(first: number, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `Point ${first + index} was about the bridge, the water and the old road to the river.`,
  ).join(' ')
}
