import type { ConceptRecord } from '../../taxonomy/concept'
import type { EscoBuilder } from './builder'

/**
 * Parents from codes, for the occupations and ISCO groups that no file gave a parent: 2631.2.1 is below 2631.2, which
 * is below the ISCO unit group 2631, which is below 263.
 */
export function linkByCode(builder: EscoBuilder): void {
  const concepts = builder.all().filter((concept) => concept.kind === 'occupation' || concept.kind === 'group')
  const byCode = new Map(concepts.map((concept) => [concept.notation, concept.key]))
  for (const concept of concepts) {
    if (builder.hasParent(concept.key)) continue
    const parent = parentCodes(concept).find((code) => byCode.has(code))
    if (parent) builder.broader(concept.key, byCode.get(parent)!)
  }
}

/** Codes under which a concept may hang, the nearest first. */
function parentCodes(concept: ConceptRecord): string[] {
  const code = concept.notation ?? ''
  if (concept.kind === 'group') return [code.slice(0, -1)]
  const dotted = code.split('.')
  const ancestors = dotted.slice(1).map((_, index) => dotted.slice(0, dotted.length - 1 - index).join('.'))
  return concept.iscoGroup ? [...ancestors, concept.iscoGroup] : ancestors
}
