/** The SHA-256 of bytes as 64 lower-case hexadecimal digits, as an original carries it. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // A copy of its own: what is shared between threads may not be hashed.
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
