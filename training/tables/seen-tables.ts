import { readFileSync } from 'node:fs'

/**
 * Digests (`mappingDigest`) of the tables that the embedding model was trained on, from the list beside it: one a line,
 * the digest first, then a tab and what people call the classification. It is no JSON, because every JSON file of a model
 * decides which vectors are its own.
 */
export function readSeenTables(path: string): Set<string> {
  const lines = readFileSync(path, 'utf8').split('\n')
  return new Set(lines.filter((line) => /^[0-9a-f]{64}\t/.test(line)).map((line) => line.slice(0, 64)))
}
