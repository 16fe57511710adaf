import { countChanges, type StatementChangeKind, type StatementChange } from '#domain'
import type { ChangePage } from '#pipeline'

interface Wanted {
  kind?: StatementChangeKind | undefined
  offset: number
  limit: number
}

/** The part of a change list that was asked for. */
export function changePage(changes: readonly StatementChange[], { kind, offset, limit }: Wanted): ChangePage {
  const wanted = kind ? changes.filter((change) => change.kind === kind) : changes
  return { counts: countChanges(changes), items: wanted.slice(offset, offset + limit) }
}
