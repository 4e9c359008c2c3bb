/** The marks of the house, drawn in the colour of their text. Decorative: the word beside them names them. */
import type { ReactNode } from 'react'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.3 } as const

const GLYPHS = {
  verified: [
    12,
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="M3.4 6.2 5.3 8 8.7 4.2" fill="none" stroke="var(--surface)" strokeWidth="1.6" />
    </>,
  ],
  unverified: [
    12,
    <circle
      key="ring"
      cx="6"
      cy="6"
      r="4.7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="5.1 2.28"
      transform="rotate(-20 6 6)"
    />,
  ],
  disputed: [
    12,
    <>
      <path d="M6 0 12 6 6 12 0 6Z" fill="currentColor" />
      <path d="M6 3v3.6M6 7.8v1.4" stroke="var(--surface)" strokeWidth="1.5" />
    </>,
  ],
  number: [14, <path key="p" d="M5.2 2.5 4.2 11.5M9.8 2.5 8.8 11.5M2.5 5.2h9.5M2 8.8h9.5" {...line} />],
  sourceCount: [
    14,
    <g key="g" {...line}>
      <circle cx="4.6" cy="4.6" r="1.9" />
      <circle cx="10" cy="5.2" r="1.5" />
      <path d="M1.2 11.6c0-2.6 1.4-3.7 3.4-3.7S8 9 8 11.6M9.6 8.6c1.9-.2 3.2.9 3.2 3" />
    </g>,
  ],
  name: [
    14,
    <g key="g" {...line}>
      <path d="M1 11 4 3h.6l3 8M2.1 8.4h4.4" />
      <path d="M12.6 6.6V11M12.6 8.8c0 1.3-.8 2.2-1.9 2.2S8.8 10 8.8 8.8s.8-2.2 1.9-2.2 1.9.9 1.9 2.2Z" />
    </g>,
  ],
  quote: [
    14,
    <path
      key="p"
      d="M6 3.2C3.6 4 2.2 5.8 2.2 8.2c0 1.6.9 2.6 2.1 2.6s2-.8 2-1.9-.8-1.8-1.8-1.8M12 3.2c-2.4.8-3.8 2.6-3.8 5 0 1.6.9 2.6 2.1 2.6s2-.8 2-1.9-.8-1.8-1.8-1.8"
      {...line}
    />,
  ],
  date: [14, <path key="p" d="M2 3.5h10v8.5H2zM2 6.3h10M4.8 1.6v2.6M9.2 1.6v2.6" {...line} />],
  attribution: [
    14,
    <g key="g" {...line}>
      <circle cx="3" cy="7" r="1.8" />
      <path d="M4.9 7h7.4M9.6 4.2 12.4 7 9.6 9.8" />
    </g>,
  ],
  hedge: [
    14,
    <path
      key="p"
      d="M1.5 5.6c1.8-2.2 3.6-2.2 5.5-.6s3.7 1.6 5.5-.6M1.5 10c1.8-2.2 3.6-2.2 5.5-.6s3.7 1.6 5.5-.6"
      {...line}
    />,
  ],
  negation: [
    14,
    <g key="g" {...line}>
      <circle cx="7" cy="7" r="5" />
      <path d="m3.6 10.4 6.8-6.8" />
    </g>,
  ],
  states: [14, <circle key="c" cx="7" cy="7" r="3.2" fill="currentColor" />],
  absent: [14, <path key="p" d="M4 7h6" stroke="currentColor" strokeWidth="1.4" />],
  suggestion: [
    14,
    <circle
      key="c"
      cx="7"
      cy="7"
      r="4.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.2 1.6"
    />,
  ],
  fork: [14, <path key="p" d="M7 12.8V8.4L2.8 3.4M7 8.4l4.2-5" fill="none" stroke="currentColor" strokeWidth="1.6" />],
  cross: [14, <path key="p" d="m4 4 6 6m0-6-6 6" stroke="currentColor" strokeWidth="1.3" />],
  find: [
    14,
    <g key="g" fill="none" stroke="currentColor" strokeWidth="1.4">
      <circle cx="6" cy="6" r="4" />
      <path d="m9 9 3.5 3.5" />
    </g>,
  ],
  down: [10, <path key="p" d="m2 3.5 3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.4" />],
  more: [
    14,
    <g key="g" fill="currentColor">
      <circle cx="3" cy="7" r="1.2" />
      <circle cx="7" cy="7" r="1.2" />
      <circle cx="11" cy="7" r="1.2" />
    </g>,
  ],
  warning: [
    14,
    <g key="g" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round">
      <path d="M7 1.6 13 12.4H1Z" />
      <path d="M7 5.4v3.4M7 10v1.2" />
    </g>,
  ],
  done: [14, <path key="p" d="m2.5 7.4 3 3 6-6.6" fill="none" stroke="currentColor" strokeWidth="1.5" />],
  theme: [
    14,
    <g key="g">
      <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 2a5 5 0 0 1 0 10Z" fill="currentColor" />
    </g>,
  ],
  mark: [
    18,
    <g key="g">
      <path d="M2 2v6M6.67 2v6M11.33 2v6M16 2v6M2 8h14M9 8v4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="9" cy="14" r="2.4" fill="var(--accent)" />
    </g>,
  ],
} as const satisfies Record<string, readonly [number, ReactNode]>

export type GlyphName = keyof typeof GLYPHS

/** `size` in CSS pixels; without it the size it was drawn at. */
export function Glyph({ name, size }: { name: GlyphName; size?: number }) {
  const [drawn, shape] = GLYPHS[name]
  return (
    <svg width={size ?? drawn} height={size ?? drawn} viewBox={`0 0 ${drawn} ${drawn}`} aria-hidden="true">
      {shape}
    </svg>
  )
}
