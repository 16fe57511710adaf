import type { ConceptKind } from '../taxonomy/concept'

/** One concept as one version of its scheme has it. Texts by language, in the languages that are compared. */
export interface VersionConcept {
  id: number
  uri: string | null
  notation: string | null
  kind: ConceptKind
  status: string | null
  iscoGroup: string | null
  /** Ids of the direct parents, of the same version. */
  broader: readonly number[]
  titles: Readonly<Record<string, string>>
  alternatives: Readonly<Record<string, readonly string[]>>
  descriptions: Readonly<Record<string, string>>
}

/** What a version says of its concepts, in the order of its file. */
export type VersionConcepts = readonly VersionConcept[]

/** How two entries were found to be the same concept. */
export type MatchedBy = 'uri' | 'notation' | 'title'

/** The same concept in two versions. */
export interface ConceptPair {
  before: VersionConcept
  after: VersionConcept
  by: MatchedBy
}
