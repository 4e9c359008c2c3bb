import type { SvgFile } from './svgFile'

/** Two points of the picture for each of the plot's pixels: sharp on paper and on dense screens. */
const SCALE = 2
/** No side longer than any browser draws, in points. */
const LONGEST_SIDE = 16_384

/** The picture of a drawing. Requests nothing: the drawing is handed over as a blob. Throws where it cannot be drawn. */
export async function pngFile({ text, width, height }: SvgFile): Promise<Blob> {
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height))
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale))
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('no canvas to draw on')
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await canvas.convertToBlob({ type: 'image/png' })
  } finally {
    URL.revokeObjectURL(address)
  }
}
