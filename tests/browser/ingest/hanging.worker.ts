/** A reader that begins any source and never comes to its end: its thread is busy for ever and hears nothing more. */
import { expose } from 'comlink'

let rounds = 0

expose({
  open: () => undefined,
  next: () => {
    while (rounds >= 0) rounds = (rounds + 1) % 1_000
    return null
  },
})
