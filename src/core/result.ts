/** A refusal is a value: `reason` comes from a closed union, and `app/messages.ts` holds a sentence for each. */
export type Result<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason; readonly detail?: string }
