import type { UploadedFile } from './archive'
import { decodeText } from './decode'

/** Heads the last column of a file to be mended. Whoever reads it passes over the column, and adds to what is there. */
export const restColumn = 'problem'

/** Whether a file is one that was given out to be mended. */
export function isRestFile(file: UploadedFile): boolean {
  const { text } = decodeText(file.name, file.bytes.subarray(0, 64 * 1024))
  const head = text.split(/\r\n|\r|\n/, 80)
  return head.some((line) => new RegExp(`[,;\\t|]"?${restColumn}"?$`).test(line))
}
