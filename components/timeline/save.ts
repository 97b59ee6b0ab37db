/** Twice as many pixels as the drawing has, for print and for dense screens. */
const DENSITY = 2

/** The picture of an SVG as a PNG. @throws where the browser draws no pictures */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * DENSITY
    canvas.height = image.naturalHeight * DENSITY
    const context = canvas.getContext('2d')!
    context.scale(DENSITY, DENSITY)
    context.drawImage(image, 0, 0)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Offers a file to be kept. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser reads the file after the click; a minute is ample, and the memory is then free.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
