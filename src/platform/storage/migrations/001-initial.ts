/**
 * Version 1: the records of the glossary.
 *
 * Few indexes, since their entries are what a write costs: everything is read by story, events in the order of their
 * sequence, originals by digest. Released: this file never changes; what comes next is 002.
 */
import type { Migration } from '../migration'

export const initial: Migration = {
  version: 1,
  stores: {
    stories: 'id',
    outlets: 'id, storyId',
    articles: 'id, storyId',
    revisions: 'id, storyId, articleId',
    originals: 'id, storyId, [storyId+sha256]',
    claims: 'id, storyId',
    mentions: 'id, storyId, articleId',
    readings: 'articleId, storyId',
    events: 'id, &[storyId+sequence]',
    settings: 'key',
  },
}
