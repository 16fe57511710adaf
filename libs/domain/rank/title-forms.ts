import { normaliseText } from '../embed/text-hash'

/** More forms of one title cost more than they find. */
const mostForms = 4

/** An ending that follows its word after a slash, as in “Redakteur/in”, has at most this many letters. */
const longestEnding = 3

/**
 * The texts one title stands for, normalised: the whole first; without what stands in brackets; and of a title with a
 * slash each gender (“operátor/operátorka lisu” → “operátor lisu”, “operátorka lisu”) or, where its sides are not two
 * forms of one word, each side.
 * @returns one to four texts, all different
 */
export function titleForms(title: string): string[] {
  const whole = normaliseText(title)
  const bare = withoutBrackets(whole)
  const forms = new Set([whole, bare, ...slashForms(bare)])
  const telling = [...forms].filter((form) => form.length > 1)
  return telling.length === 0 ? [whole] : telling.slice(0, mostForms)
}

/** The text itself where next to nothing stands outside the brackets. */
function withoutBrackets(text: string): string {
  const rest = normaliseText(text.replace(/\s*[([][^)\]]*[)\]]\s*/gu, ' '))
  return rest.length > 2 ? rest : text
}

function slashForms(text: string): string[] {
  const slash = text.indexOf('/')
  if (slash < 0) return []
  const before = wordsOf(text.slice(0, slash))
  const after = wordsOf(text.slice(slash + 1))
  if (before.length === 0 || after.length === 0) return []
  return isEnding(text.slice(slash + 1)) ? endedForms(before, after) : pairedForms(before, after)
}

const isEnding = (after: string) => /^\S/u.test(after) && wordsOf(after)[0]!.length <= longestEnding

/** “Redakteur/in für Technik”: what follows the ending belongs to both. */
function endedForms(before: readonly string[], [ending, ...rest]: readonly string[]): string[] {
  const ended = before.at(-1)! + ending!.replace(/^-/, '')
  return [[...before, ...rest].join(' '), [...before.slice(0, -1), ended, ...rest].join(' ')]
}

/** “diplomirani inženjer/diplomirana inženjerka računalstva”: the pair shares what stands before and after it. */
function pairedForms(before: readonly string[], after: readonly string[]): string[] {
  const paired = pairLength(before, after)
  if (paired === 0) return [before.join(' '), after.join(' ')]
  return [[...before, ...after.slice(paired)].join(' '), [...before.slice(0, -paired), ...after].join(' ')]
}

/** How many of the last words before the slash have their counterparts in the first words after it, at most. */
function pairLength(before: readonly string[], after: readonly string[]): number {
  for (let length = Math.min(before.length, after.length); length > 0; length--) {
    if (before.slice(-length).every((word, at) => alike(word, after[at]!))) return length
  }
  return 0
}

/** Two forms of one word: the same beginning, three letters or more, and half of the shorter. */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  const common = Math.max(3, Math.ceil(shorter / 2))
  return shorter >= common && a.slice(0, common) === b.slice(0, common)
}

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '')
