import { foldText } from './text-similarity'
import type { ConceptPair, MatchedBy, VersionConcept, VersionConcepts } from './version'

/**
 * Finds the concepts of one version again in another: by their address; where at least one of the two has none, by their
 * code; what is then left by the same title below the same parent. Nothing is paired twice, and either version can stand
 * first.
 * @param language of the titles
 */
export function matchConcepts(before: VersionConcepts, after: VersionConcepts, language: string | null): ConceptPair[] {
  const pairing = new Pairing(before, after)
  pairing.pair('uri', ({ uri }) => uri)
  pairing.pair('notation', ({ notation, kind }) => notation && `${kind} ${notation}`, lacksAddress)
  if (language === null) return pairing.pairs
  // A parent paired in one round lets its children be paired in the next.
  while (pairing.pair('title', (concept) => pairing.placeOf(concept, language)) > 0);
  return pairing.pairs
}

/** Two addresses that differ are two concepts, whatever code the publisher gave the second one. */
const lacksAddress = (before: VersionConcept, after: VersionConcept) => before.uri === null || after.uri === null

class Pairing {
  readonly pairs: ConceptPair[] = []
  /** The number of the pair that a concept belongs to; ids are those of one database. */
  private readonly numbers = new Map<VersionConcept, number>()
  private readonly byId: Map<number, VersionConcept>

  constructor(
    private readonly before: VersionConcepts,
    private readonly after: VersionConcepts,
  ) {
    this.byId = new Map([...before, ...after].map((concept) => [concept.id, concept]))
  }

  /** Pairs what has the same key and no partner yet. @returns how many pairs it made */
  pair(
    by: MatchedBy,
    keyOf: (concept: VersionConcept) => string | null,
    fits: (before: VersionConcept, after: VersionConcept) => boolean = () => true,
  ): number {
    const partners = this.firstByKey(this.after, keyOf)
    const made = [...this.firstByKey(this.before, keyOf)].flatMap(([key, before]) => {
      const after = partners.get(key)
      return after && fits(before, after) ? [{ before, after, by }] : []
    })
    for (const pair of made) {
      this.numbers.set(pair.before, this.pairs.length)
      this.numbers.set(pair.after, this.pairs.length)
      this.pairs.push(pair)
    }
    return made.length
  }

  /** Title and parent as a key; null where there is no title or the parent has no partner. */
  placeOf({ kind, titles, broader }: VersionConcept, language: string): string | null {
    const title = titles[language]
    const parents = broader.map((id) => this.numbers.get(this.byId.get(id)!))
    if (title === undefined || parents.includes(undefined)) return null
    const place = (parents as number[]).sort((a, b) => a - b).join(' ')
    return `${kind} ${place} ${foldText(title)}`
  }

  private firstByKey(
    concepts: VersionConcepts,
    keyOf: (concept: VersionConcept) => string | null,
  ): Map<string, VersionConcept> {
    const first = new Map<string, VersionConcept>()
    for (const concept of concepts) {
      const key = this.numbers.has(concept) ? null : keyOf(concept)
      if (key !== null && !first.has(key)) first.set(key, concept)
    }
    return first
  }
}
