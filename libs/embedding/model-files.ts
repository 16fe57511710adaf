import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * SHA-256 over the files that decide what a model answers (weights, tokenizer, configuration) with their paths inside
 * the folder; the card may be reworded without making every stored vector stale.
 * @returns hexadecimal digest
 */
export async function modelRevision(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(json|onnx|onnx_data)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const path of paths) {
    hash.update(`${relative(folder, path)}\n`)
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  }
  return hash.digest('hex')
}
