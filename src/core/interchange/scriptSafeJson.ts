/** JSON that can stand inside a `<script>` element, as JSON-LD does: it can neither close the element nor open another. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
