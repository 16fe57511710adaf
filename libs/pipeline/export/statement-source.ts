import {
  schemeUri,
  type CrosswalkHead,
  type CrosswalkSide,
  type Direction,
  type Includable,
  type Statement,
} from '#domain'

/** What whoever asks for a table chooses. */
export interface TableChoice {
  direction: Direction
  /** What the table holds beside agreed mappings. */
  included: readonly Includable[]
}

/** Where mapping tables come from: a project, a published table. Every format is written from these two. */
export interface StatementSource {
  /** @throws UserError 404 */
  head(id: string, choice: TableChoice): Promise<CrosswalkHead>
  /** In the order of the file, from so many sources at a time; no batch is empty. */
  statements(id: string, included: readonly Includable[], batchSize?: number): AsyncGenerator<Statement[]>
}

/** A side as the database has it: `uri` is what its publisher stated. */
export type StoredSide = Omit<CrosswalkSide, 'uri' | 'landingPage'> & { uri: string | null }

export function sideOf(stored: StoredSide, publicAddress: string): CrosswalkSide {
  return { ...stored, uri: schemeUri(stored, publicAddress), landingPage: stored.uri }
}
