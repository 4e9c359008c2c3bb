/** Lets the page paint and answer before long work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    // A message comes back at once; a timer would wait four milliseconds more each time.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
