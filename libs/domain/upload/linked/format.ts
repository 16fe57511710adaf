/** Formats of linked data and of mapping sets, told apart by their content. */
export const linkedFormats = ['turtle', 'rdf-xml', 'json-ld', 'jskos', 'sssom'] as const
export type LinkedFormat = (typeof linkedFormats)[number]

/** Metadata of a mapping set can be long; what follows tells nothing new. */
export const lookedAt = 64 * 1024

/** What a text is written in; null for one that is none of them, which is a table then. */
export function linkedFormatOf(text: string): LinkedFormat | null {
  const start = text.slice(0, lookedAt).trimStart()
  if (/^[[{]/.test(start)) return jsonFormat(start)
  if (/^<(\?xml|!--|!DOCTYPE|rdf:RDF)/i.test(start)) return /\/22-rdf-syntax-ns#/.test(start) ? 'rdf-xml' : null
  if (isSssom(start)) return 'sssom'
  const body = start.replace(/^(#.*\s*)+/, '')
  return /^(@(prefix|base)\s|(prefix|base)\s+\S*\s*<|(<[^<>\s]*>|_:\S+)\s+(<[^<>\s]*>|a\s|[\w-]*:\S))/i.test(body)
    ? 'turtle'
    : null
}

function jsonFormat(start: string): LinkedFormat | null {
  if (/"(memberSet|fromScheme|toScheme)"\s*:/.test(start)) return 'jskos'
  if (/"@(id|graph|context)"\s*:/.test(start) && !/"uri"\s*:/.test(start)) return 'json-ld'
  return /"uri"\s*:/.test(start) ? 'jskos' : null
}

/** The header names predicate and object; metadata may stand before it, behind `#`. */
function isSssom(start: string): boolean {
  const header = start.split(/\r\n|\r|\n/).find((line) => line !== '' && !line.startsWith('#')) ?? ''
  const names = header.split('\t').map((name) => name.replace(/^"|"$/g, ''))
  return names.includes('predicate_id') && names.includes('object_id')
}
