import type { Problem } from '../../problem'

/** What an RDF triple says; `language` is '' for a text without one. */
export type FactValue = { uri: string } | { text: string; language: string }

/** A triple whose subject and object may be blank nodes, named `_:…`. */
export interface Fact {
  subject: string
  predicate: string
  value: FactValue
}

/** What could be read of a text, and everything that could not. */
export interface ReadFacts {
  facts: Fact[]
  problems: Problem[]
}

/** Vocabularies that crosswalks and classifications are written in; all else in a file is passed over. */
export const vocabulary = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  dct: 'http://purl.org/dc/terms/',
  dc: 'http://purl.org/dc/elements/1.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  xkos: 'http://rdf-vocabulary.ddialliance.org/xkos#',
  esco: 'http://data.europa.eu/esco/model#',
  status: 'http://www.w3.org/ns/adms#',
  void: 'http://rdfs.org/ns/void#',
} as const

/** Facts by subject and by predicate, each in the order of the file. */
export class Graph {
  private readonly bySubject = new Map<string, Map<string, FactValue[]>>()

  constructor(facts: readonly Fact[]) {
    for (const { subject, predicate, value } of facts) {
      const said = this.bySubject.get(subject) ?? new Map<string, FactValue[]>()
      this.bySubject.set(subject, said)
      const values = said.get(predicate)
      if (values) values.push(value)
      else said.set(predicate, [value])
    }
  }

  get subjects(): IterableIterator<string> {
    return this.bySubject.keys()
  }

  has(subject: string): boolean {
    return this.bySubject.has(subject)
  }

  values(subject: string, predicate: string): FactValue[] {
    return this.bySubject.get(subject)?.get(predicate) ?? []
  }

  uris(subject: string, predicate: string): string[] {
    return this.values(subject, predicate).flatMap((value) => ('uri' in value ? [value.uri] : []))
  }

  texts(subject: string, predicate: string): { text: string; language: string }[] {
    return this.values(subject, predicate).flatMap((value) => ('text' in value ? [value] : []))
  }

  /** The first text that any of the predicates gives; '' for none. */
  text(subject: string, ...predicates: string[]): string {
    return predicates.flatMap((predicate) => this.texts(subject, predicate))[0]?.text ?? ''
  }

  ofType(...types: string[]): string[] {
    return [...this.subjects].filter((subject) =>
      this.uris(subject, `${vocabulary.rdf}type`).some((type) => types.includes(type)),
    )
  }
}
