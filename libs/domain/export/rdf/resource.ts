/** Prefixes of the vocabularies that exports use. */
export const prefixes = {
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  void: 'http://rdfs.org/ns/void#',
  xkos: 'http://rdf-vocabulary.ddialliance.org/xkos#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** A term of one of them: `skos:exactMatch`. */
export type Term = `${keyof typeof prefixes}:${string}`

/** `datatype` and `language` exclude each other; with neither it is a plain text. */
export type Value = { uri: string } | { text: string; language?: string; datatype?: Term }

/** Some of what is said about one thing. The same thing may come again, with more. */
export interface Resource {
  uri: string
  type?: Term
  properties: readonly (readonly [Term, Value])[]
}

/** What is said from one piece of a file to the next: each resource is written before the next one is made. */
export type ResourceBatches = AsyncIterable<Iterable<Resource>>

/** A text in a language, where its tag is one that RDF allows (BCP 47). */
export function text(content: string, language: string | null = null): Value {
  return language !== null && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(language)
    ? { text: content, language }
    : { text: content }
}
