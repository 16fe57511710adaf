/** Longest text an entity of an XML file may stand for: they are there to shorten namespaces. */
const longestEntity = 500

/**
 * Why an XML file is not read: it points outside of itself, or its entities multiply. Entities that abbreviate
 * namespaces, as editors of ontologies write them, are fine.
 */
export function refuseEntities(text: string): Error | null {
  const [doctype] = /<!DOCTYPE[^[>]*(\[[\s\S]*?\]\s*)?>/i.exec(text) ?? []
  if (doctype === undefined) return null
  if (/\b(SYSTEM|PUBLIC)\b/.test(doctype) || /<!ENTITY\s+%/.test(doctype)) {
    return new Error('The document type points to another file, which is not fetched: remove “<!DOCTYPE …>”.')
  }
  const values = [...doctype.matchAll(/<!ENTITY\s+\S+\s+("[^"]*"|'[^']*')/g)].map(([, value]) => value!)
  const multiplies = values.some((value) => value.length > longestEntity || /&\w+;/.test(value))
  return multiplies ? new Error('Entities that hold long texts or each other are not expanded: write them out.') : null
}

/** Deeper than any concept or mapping is described. */
const deepest = 60

/** Why a JSON text is not read: it is nested so deep that it cannot be a list of concepts or mappings. */
export function refuseDeepJson(text: string): Error | null {
  let depth = 0
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > deepest) return new Error(`Objects are nested more than ${deepest} deep.`)
  }
  return null
}
