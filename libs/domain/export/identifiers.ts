import type { ConceptRef, CrosswalkSide } from './crosswalk-document'

/** Whether a text is an absolute IRI (RFC 3987) once `toIri` has encoded it. */
const absolute = /^[a-z][a-z0-9+.-]*:[^\s]/i

/**
 * The identity of a scheme: its own address, else one at this service. A code may follow the latter or the former, so
 * an address with a query or fragment does not do.
 * @param publicAddress of this service, without a slash at its end
 */
export function schemeUri(scheme: { key: string; uri: string | null }, publicAddress: string): string {
  const own = scheme.uri?.trim() ?? ''
  return absolute.test(own) && !own.includes('?') ? toIri(own) : `${publicAddress}/schemes/${encodeCode(scheme.key)}`
}

/**
 * What identifies a concept in linked data, the same in every format and at every time: its own URI, else the scheme's
 * with the concept's key behind it, which in a scheme without URIs is the code.
 */
export function uriOf(concept: Pick<ConceptRef, 'key' | 'uri'>, scheme: Pick<CrosswalkSide, 'uri'>): string {
  if (concept.uri !== null && absolute.test(concept.uri)) return toIri(concept.uri)
  if (absolute.test(concept.key)) return toIri(concept.key)
  const separator = /[/#]$/.test(scheme.uri) ? '' : '/'
  return `${scheme.uri}${separator}${encodeCode(concept.key)}`
}

/** Percent-encodes whatever must not stand in an IRI of an RDF document (Turtle grammar, production IRIREF). */
function toIri(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text.trim().replace(/[\u0000-\u0020<>"{}|^`\\]/g, (character) => encodeURIComponent(character))
}

/** A code as one segment of a path: `B 01104-104` → `B%2001104-104`. */
function encodeCode(code: string): string {
  return encodeURIComponent(code).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)
}
