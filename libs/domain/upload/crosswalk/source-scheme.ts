import type { ConceptRecord, Label, SchemeRecord } from '../../taxonomy/concept'
import type { UploadChoices } from '../choices'
import { limits } from '../limits'
import { slug } from '../slug'
import type { Crosswalk, CrosswalkSource } from './crosswalk'

/**
 * The national side of a crosswalk as a scheme of its own: one concept for each code, its first title in a language
 * preferred, further ones alternative. Name, version and language come from the head of the file unless chosen.
 */
export function sourceScheme(crosswalk: Crosswalk, choices: UploadChoices = {}): SchemeRecord {
  const stated = statedSource(crosswalk)
  const title = choices.title ?? stated.title
  const language = choices.language ?? stated.language
  const concepts = new Map<string, ConceptRecord>()
  for (const { source, line } of crosswalk.rows) {
    const concept = concepts.get(source.key) ?? newConcept(source, line)
    concepts.set(source.key, concept)
    addTexts(concept, source, language)
  }
  const all = [...concepts.values()]
  const languages = [...new Set(all.flatMap((concept) => concept.labels.map((label) => label.language)))]
  const key = choices.schemeKey ?? slug(title)
  return { key, title, uri: null, version: choices.version ?? stated.version, languages, concepts: all }
}

/** What the head of the file says about the national classification; '' where it says nothing. */
function statedSource({ layout, metadata }: Crosswalk): { title: string; version: string; language: string } {
  if (layout === 'onet') return { title: 'O*NET', version: '', language: 'en' }
  const language = /[a-z]{2}/i.exec(metadata['Classification 2 Language'] ?? '')?.[0].toLowerCase() ?? ''
  const title = metadata['Classification 2 Name'] ?? ''
  const version = metadata['Classification 2 Version'] ?? ''
  // What is no name or version but a text is asked for instead.
  return {
    title: title.length > limits.title ? '' : title,
    version: version.length > limits.version ? '' : version,
    language,
  }
}

function newConcept({ key, uri, notation }: CrosswalkSource, line: number | null): ConceptRecord {
  return {
    key,
    uri,
    notation,
    kind: 'occupation',
    status: null,
    labels: [],
    notes: [],
    broader: [],
    iscoGroup: null,
    line,
  }
}

function addTexts(concept: ConceptRecord, source: CrosswalkSource, fallback: string): void {
  for (const { language: stated, text } of source.labels) {
    const language = stated ?? fallback
    if (concept.labels.some((label) => label.text === text && (stated === null || label.language === stated))) continue
    const first = !concept.labels.some((label) => label.language === language && label.kind === 'preferred')
    const label: Label = { language, kind: first ? 'preferred' : 'alternative', text }
    concept.labels.push(label)
  }
  if (source.description !== null && concept.notes.length === 0) {
    concept.notes.push({ language: fallback, kind: 'description', text: source.description })
  }
}
