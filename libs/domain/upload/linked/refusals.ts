import { placeOf } from '../places'

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
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > deepest) return errorAt(text, index, `Objects are nested more than ${deepest} deep.`)
  }
  return null
}

/** The same of an XML text, whose parser takes the square of the depth. */
export function refuseDeepXml(text: string): Error | null {
  let depth = 0
  for (const { 1: closes, 2: closesItself, index } of text.matchAll(/<(\/?)[^\s!?/<>][^<>]*?(\/?)>/g)) {
    if (closes) depth = Math.max(0, depth - 1)
    else if (!closesItself) depth++
    if (depth > deepest) return errorAt(text, index, `Elements are nested more than ${deepest} deep.`)
  }
  return null
}

/** Why a text is not JSON, and where; null for one that is. */
export function errorOfJson(text: string): Error | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const { message } = error as Error
    const [, said, position] = /^(.*?)(?: in JSON)? at position (\d+)/.exec(message) ?? [null, message, null]
    return errorAt(text, position === null ? text.length : Number(position), said)
  }
}

/** In the form in which the parsers of Turtle and XML say where. */
function errorAt(text: string, index: number, message: string): Error {
  const { line, column } = placeOf(text, index)
  return new Error(`${line}:${column}: ${message}`)
}
