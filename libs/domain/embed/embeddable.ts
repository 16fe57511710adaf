import { descriptionTokens, normaliseText, textHash, titleTokens } from './text-hash'

/** A text as it goes to the model. */
export interface EmbeddableText {
  /** Normalised. */
  text: string
  maxTokens: number
  /** Identity of the two above: see `textHash`. */
  hash: Buffer
}

/** A title or label by itself. */
export function labelText(label: string): EmbeddableText {
  return { text: normaliseText(label), maxTokens: titleTokens, hash: textHash(label, titleTokens) }
}

/**
 * All that is said of a concept: the title with its description; the title alone where there is none, so that a
 * concept without a description can still be compared.
 */
export function wholeText(title: string, description: string | null): EmbeddableText {
  if (description === null || description.trim() === '') return labelText(title)
  const text = `${title}. ${description}`
  return { text: normaliseText(text), maxTokens: descriptionTokens, hash: textHash(text, descriptionTokens) }
}
