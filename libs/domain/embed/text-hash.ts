import { createHash } from 'node:crypto'

/** Tokens of a title or label that the model reads (its card): the rest of a longer one is cut off. */
export const titleTokens = 32

/** Tokens of a title with its description that the model reads (its card). */
export const descriptionTokens = 96

/** A text as the model reads it: NFKC, lower case, single spaces. Two texts that differ only in these embed alike. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/**
 * Identity of an embedded text: SHA-256 over the token limit and the normalised text. It joins `label` to
 * `text_embedding`, so a text that occurs in two releases or two schemes is embedded once.
 */
export function textHash(text: string, maxTokens: number = titleTokens): Buffer {
  return createHash('sha256')
    .update(`${maxTokens}\n${normaliseText(text)}`)
    .digest()
}
