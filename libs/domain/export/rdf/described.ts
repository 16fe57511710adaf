import type { ConceptRef, CrosswalkSide } from '../crosswalk-document'
import { uriOf } from '../identifiers'
import { text, type Resource, type Value } from './resource'

/** A classification as a table names it. */
export function schemeResource({ uri, title, version, language }: CrosswalkSide): Resource {
  return {
    uri,
    type: 'skos:ConceptScheme',
    properties: [
      ['dct:title', text(title, language)],
      ...(version === '' ? [] : [['owl:versionInfo', text(version)] as const]),
    ],
  }
}

/** Concepts as resources, each with its name when it comes for the first time only. */
export class Described {
  private readonly known = new Set<string>()

  /** @returns the concept's resource the first time, else none */
  once(concept: ConceptRef, side: CrosswalkSide): Resource[] {
    const uri = uriOf(concept, side)
    if (this.known.has(uri)) return []
    this.known.add(uri)
    const { notation, label, language } = concept
    const properties: [Resource['properties'][number][0], Value][] = [
      ['skos:inScheme', { uri: side.uri }],
      ['skos:prefLabel', text(label, language)],
    ]
    if (notation !== null) properties.push(['skos:notation', text(notation)])
    return [{ uri, type: 'skos:Concept', properties }]
  }
}
