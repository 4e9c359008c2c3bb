/** Mails and web archives for the tests, line by line. */

/** Lines as they are sent. */
export const mail = (...lines: string[]) => lines.join('\r\n')

export const HEAD = [
  'Return-Path: <jana@herald.example>',
  'From: Jana Novak <jana@herald.example>',
  'To: desk@paper.example',
  'Subject: Re: Bridge stays shut',
  'Date: Fri, 24 May 2024 09:30:00 +0300',
  'Message-ID: <1@herald.example>',
  'MIME-Version: 1.0',
]

/** A multipart of that type; each part is its headers, an empty line and its body. */
export function multipart(type: string, parts: readonly string[], boundary = 'b1'): string {
  return mail(
    `Content-Type: multipart/${type}; boundary="${boundary}"`,
    '',
    'This is a message with several parts.',
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    '',
  )
}

/** A part: its headers, an empty line, its body. */
export const part = (headers: readonly string[], body: string) => mail(...headers, '', body)

export const base64 = (bytes: Uint8Array) =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/gu) ?? []
  ).join('\r\n')
