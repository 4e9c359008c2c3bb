/**
 * Two letters for each outlet, for a narrow header: initials, or the first two letters of a single word.
 *
 * Where two outlets would share them, the later one takes its first letter and the next letter of its name that is free.
 */
export function outletInitials(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const words = name.replace(/^the\s+/iu, '').match(/[\p{L}\p{N}]+/gu) ?? ['?']
    const letters = Array.from(words.join(''))
    const first = letters[0] ?? '?'
    const second = words.length > 1 ? Array.from(words[1] ?? '')[0] : letters[1]
    const wanted = [second ?? '', ...letters.slice(1)].map((letter) => (first + letter).toLocaleUpperCase('en'))
    const initials = wanted.find((each) => !taken.has(each)) ?? wanted[0] ?? first
    taken.add(initials)
    return initials
  })
}
