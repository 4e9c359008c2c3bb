/** What a key does, and its names as `useKeys` knows them. */
export type ListedKeys = readonly [what: string, keys: readonly string[]]

/** Every key that the app takes outside of fields, by what it is about. `keyList.test.ts` compares them with the code. */
export const KEY_LIST: readonly (readonly [group: string, keys: readonly ListedKeys[]])[] = [
  [
    'Status',
    [
      ['Verified', ['1']],
      ['Unverified', ['2']],
      ['Disputed', ['3']],
    ],
  ],
  [
    'Reading',
    [
      ['Next, previous sentence', ['j', 'k']],
      ['Extend by a sentence', ['Shift+j', 'Shift+k']],
      ['Extend by a word', ['Shift+ArrowLeft', 'Shift+ArrowRight']],
      ['Next, previous highlight', ['n', 'p']],
      ['Link the selection to a claim', ['l']],
      ['Move the start of the highlight', ['[', ']']],
      ['Move the end of the highlight', ['{', '}']],
      ['Next passage whose words are gone', ['o']],
      ['Attach it to its place', ['Shift+o']],
    ],
  ],
  [
    'Claims',
    [
      ['Accept the suggestion, all of them', ['a', 'Shift+a']],
      ['Reject the suggestion', ['x']],
      ['Edit the claim', ['e', 'F2']],
      ['Delete the claim', ['Delete']],
    ],
  ],
  [
    'Tables',
    [
      ['Move', ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']],
      ['First, last in the row', ['Home', 'End']],
      ['First, last row', ['Control+Home', 'Control+End']],
      ['By ten rows', ['PageUp', 'PageDown']],
      ['Open', ['Enter']],
      ['Select the row, up to the row', [' ', 'Shift+ ']],
      ['Extend the rows selected', ['Shift+ArrowUp', 'Shift+ArrowDown']],
      ['Select all rows', ['Control+a']],
      ['Compare the tellings, in the matrix', ['c']],
    ],
  ],
  [
    'Comparing',
    [
      ['Next, previous claim, in Compare', ['[', ']']],
      ['Next, previous change between revisions', ['n', 'p']],
      ['Revisions side by side or in one text', ['v']],
      ['Next, previous plot, in Overview', ['j', 'k']],
      ['Plot as a table', ['Enter']],
      ['Move in a plot', ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']],
    ],
  ],
  [
    'Everywhere',
    [
      ['Search', ['/']],
      ['Commands', ['Control+k']],
      ['Paste an article', ['Control+v']],
      ['Undo', ['Control+z']],
      ['Redo', ['Control+Shift+z']],
      ['Close', ['Escape']],
      ['This list', ['?']],
    ],
  ],
]

const WORDS: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowRight: '→',
  Control: 'Ctrl',
  Escape: 'Esc',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
}

/** A key as it is printed: `Ctrl Shift Z` for `Control+Shift+z`. */
export function keyWords(name: string): string {
  const parts = name.split('+')
  const last = parts.at(-1) ?? name
  const shown = parts[0] === 'Control' && last.length === 1 ? last.toUpperCase() : last
  return [...parts.slice(0, -1), shown].map((part) => WORDS[part] ?? part).join(' ')
}
