import type { Relation } from '#domain'
import type { EntityManager } from 'typeorm'
import { emptyRow } from '../validate/mark-rows'
import type { PlacedMark } from '../validate/mark-store'
import type { Inheritor } from './take-over'

interface PublishedRow {
  sourceId: number
  /** Null in a row that says that nothing fits. */
  targetId: number | null
  relation: Relation | null
  /** What its publisher remarked; where nothing fits, why. */
  note: string | null
}

/** What a published table says of some concepts, as marks of the account in whose name it speaks. */
export async function readAdopted(
  manager: EntityManager,
  { goldSetId, author }: { goldSetId: string | null; author: string | null },
  ids: readonly number[],
): Promise<Awaited<ReturnType<Inheritor>>> {
  const rows = await manager.query<PublishedRow[]>(selectRows, [goldSetId, ids])
  const said = new Map<number, PublishedRow[]>()
  for (const row of rows) said.set(row.sourceId, [...(said.get(row.sourceId) ?? []), row])
  return ids.map((id) => {
    const placed = marksOf(id, author!, said.get(id) ?? [])
    const outcome = placed.length > 0 ? 'carried' : 'open'
    return { ...unknownBefore, id, outcome, placed }
  })
}

/** Matches; where there are none, that nothing fits. A target that the version does not have cannot be adopted. */
function marksOf(conceptId: number, userId: string, rows: readonly PublishedRow[]): PlacedMark[] {
  const blank = { ...emptyRow, conceptId, userId, comment: null, bulkId: null, origin: 'adopted' as const }
  const matches = rows.flatMap(({ targetId, relation, note }): PlacedMark[] =>
    targetId !== null && relation !== null ? [{ ...blank, kind: 'match', targetId, relation, comment: note }] : [],
  )
  if (matches.length > 0) return matches
  const nothing = rows.find(({ relation }) => relation === null)
  return nothing ? [{ ...blank, kind: 'none', reason: nothing.note ?? noReason }] : []
}

/** No project answered before. */
const unknownBefore = { earlierId: null, answeredIn: null, answeredId: null, reasons: [], successors: [] }

const noReason = 'The published table has no target for it.'

/** $1 gold set, $2 concepts */
const selectRows = `
select source_id as "sourceId", target_id as "targetId", relation, note from gold_mapping
where gold_set_id = $1 and source_id = any($2) order by number`
