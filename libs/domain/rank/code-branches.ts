import { readIscoGroup } from '../taxonomy/isco'

/** Longer prefixes of a code name one concept each. */
export const longestBranch = 8

/**
 * Notations as branches are read from them: letters and digits only. Where every notation that begins with a letter
 * names an ISCO group (“C8212”, “ISCO 8212”), it is the group's digits, which then stand beside codes without letters;
 * where other letters begin codes, C is one of them.
 */
export function bareCodes(sources: readonly { notation: string | null }[]): string[] {
  const notations = sources.map(({ notation }) => notation?.trim() ?? '')
  const isco = notations.every((notation) => !/^\p{L}/u.test(notation) || readIscoGroup(notation) !== null)
  return notations.map(
    (notation) => (isco ? readIscoGroup(notation) : null) ?? notation.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase(),
  )
}

/** The sources that share a prefix of their code with another. */
export interface Branches {
  /** Number of branches. */
  count: number
  /** Branch of each source, -1 for one whose code is shorter or that has no other beside it. */
  of: Int32Array
}

/** Groups sources by the first `length` characters of their codes. */
export function branchesOf(codes: readonly string[], length: number): Branches {
  const sizes = new Map<string, number>()
  for (const code of codes) {
    const branch = code.slice(0, length)
    if (code.length >= length) sizes.set(branch, (sizes.get(branch) ?? 0) + 1)
  }
  const shared = [...sizes].filter(([, size]) => size > 1).map(([branch]) => branch)
  const numbers = new Map(shared.map((branch, number) => [branch, number]))
  return { count: shared.length, of: Int32Array.from(codes, (code) => numbers.get(code.slice(0, length)) ?? -1) }
}
