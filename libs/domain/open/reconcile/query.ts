/**
 * One question of a reconciliation batch (Reconciliation Service API 0.2, section 4), after what the properties mean
 * has been read.
 */
export interface ReconciliationQuery {
  /** The text to be found; '' where only properties were given. */
  text: string
  description: string | null
  /** ISCO-08 group that the asker knows, one to four digits. */
  iscoGroup: string | null
  /** Language of the text; null where it was not said. */
  language: string | null
  /** Types asked for; null for any. */
  types: readonly string[] | null
  limit: number
}

/** What can be said of a text beside the text, and be asked for of a concept found: ids of properties. */
export const statable = ['description', 'isco', 'language'] as const

/** The only type that is ranked. */
export const occupationType = { id: 'occupation', name: 'Occupation' } as const

/** Whether an occupation can answer the question. */
export function wantsOccupations({ types }: Pick<ReconciliationQuery, 'types'>): boolean {
  return types === null || types.length === 0 || types.includes(occupationType.id)
}
