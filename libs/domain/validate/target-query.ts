/** What a person who looks for a target has typed or pasted. */
export type TargetQuery =
  /** An address of a concept. */
  | { by: 'uri'; uri: string }
  /** The beginning of a code of the scheme or of ISCO-08; what merely looks like one is searched by its words. */
  | { by: 'code'; code: string; words: string[] }
  | { by: 'words'; words: string[] }

/** More words than these do not make a search any narrower. */
const mostWords = 8

/** Reads a search: an address, also that of a page which shows the concept, a code, or words. Words may be none. */
export function readTargetQuery(typed: string): TargetQuery {
  const text = typed.trim()
  if (/^(https?|urn):\S+$/iu.test(text)) return { by: 'uri', uri: conceptOf(text) }
  const words = (text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, mostWords)
  const isCode = /^[\p{L}\p{N}]+([./-][\p{L}\p{N}]+)*$/u.test(text) && /\p{N}/u.test(text)
  return isCode ? { by: 'code', code: text, words } : { by: 'words', words }
}

/** ESCO's portal shows a concept at `…?uri=ADDRESS`. */
function conceptOf(address: string): string {
  return (URL.canParse(address) && new URL(address).searchParams.get('uri')) || address
}
