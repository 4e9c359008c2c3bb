import type { Span } from './span'

/** What a block is on the page it came from. The headline is metadata, not a block. */
export type BlockKind = 'paragraph' | 'heading' | 'quotation' | 'listItem'

/** A block of the canonical text. Blocks are ordered, do not overlap, and are parted by one blank line. */
export type Block = Span & { readonly kind: BlockKind }
