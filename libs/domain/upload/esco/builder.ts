import { withoutControls } from '../../controls'
import type { ConceptKind, ConceptRecord, Label, LabelKind, NoteKind } from '../../taxonomy/concept'

/** Collects what several files of several languages say about the same concepts, in the order of the first file. */
export class EscoBuilder {
  private readonly concepts = new Map<string, ConceptRecord>()
  private readonly seenLabels = new Map<string, Set<string>>()
  private readonly edges = new Map<string, Set<string>>()

  concept(uri: string, kind: ConceptKind, line: number): ConceptRecord {
    const known = this.concepts.get(uri)
    if (known) return known
    const concept: ConceptRecord = {
      key: uri,
      uri,
      notation: null,
      kind,
      status: null,
      labels: [],
      notes: [],
      broader: [],
      iscoGroup: null,
      line,
    }
    this.concepts.set(uri, concept)
    return concept
  }

  has(uri: string): boolean {
    return this.concepts.has(uri)
  }

  hasParent(uri: string): boolean {
    return this.edges.has(uri)
  }

  all(): ConceptRecord[] {
    return [...this.concepts.values()]
  }

  /** A text that is already a label of the concept in that language, of whatever kind, is not added again. */
  label(concept: ConceptRecord, language: string, kind: LabelKind, text: string): void {
    const clean = withoutControls(text).trim()
    if (clean === '') return
    const seen = this.labelsOf(concept, language)
    if (seen.has(clean)) return
    seen.add(clean)
    const label: Label = { language, kind, text: clean }
    concept.labels.push(label)
  }

  note(concept: ConceptRecord, language: string, kind: NoteKind, text: string): void {
    const clean = withoutControls(text).trim()
    if (clean !== '') concept.notes.push({ language, kind, text: clean })
  }

  broader(uri: string, parent: string): void {
    if (uri === parent) return
    const parents = this.edges.get(uri) ?? new Set()
    this.edges.set(uri, parents.add(parent))
  }

  /** Writes the collected parents into the concepts and returns those that no file describes. */
  linkParents(): { concept: ConceptRecord; unknown: string }[] {
    const missing: { concept: ConceptRecord; unknown: string }[] = []
    for (const concept of this.concepts.values()) {
      for (const parent of this.edges.get(concept.key) ?? []) {
        if (this.concepts.has(parent)) concept.broader.push(parent)
        else missing.push({ concept, unknown: parent })
      }
    }
    return missing
  }

  private labelsOf(concept: ConceptRecord, language: string): Set<string> {
    const key = `${language} ${concept.key}`
    const seen = this.seenLabels.get(key) ?? new Set<string>()
    this.seenLabels.set(key, seen)
    return seen
  }
}
