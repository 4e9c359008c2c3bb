/** Changes as the actions make them. */
import type { Change, RecordKind, Records } from './event'

/** A record that comes to be. */
export function added<Kind extends RecordKind>(record: Kind, after: Records[Kind]): Change {
  return { record, id: after.id, before: null, after } as unknown as Change
}

/** A record that takes other values; its id stays. */
export function changed<Kind extends RecordKind>(
  record: Kind,
  before: Records[Kind],
  values: Partial<Records[Kind]>,
): Change {
  return { record, id: before.id, before, after: { ...before, ...values } } as unknown as Change
}
