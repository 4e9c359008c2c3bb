/**
 * pdf.js also draws, and builds a matrix of the browser's as soon as it is loaded. Reading text needs none: where there is
 * no browser, as in tests and evaluation, an empty class stands in.
 */
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true })
}
