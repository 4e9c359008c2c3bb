/** A record less some of its keys, the others in their order. */
export function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: readonly Key[]
): Omit<Whole, Key> {
  const left = new Set<PropertyKey>(keys)
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !left.has(key))) as Omit<Whole, Key>
}
