/** What the page asks of the worker, and what it answers. */
import type { Measured } from '../set'

export const WORKS = ['idle page', 'cutting 4-grams', 'Claimdesk', 'plain n-gram index', 'no index'] as const
export type Work = (typeof WORKS)[number]

export type Job = { readonly work: Work; readonly count: number }

/** `ready`: the sentences are made, the work begins. */
export type Answer = { readonly kind: 'ready' } | { readonly kind: 'done'; readonly measured: Measured }
