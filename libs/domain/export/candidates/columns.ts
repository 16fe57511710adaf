import type { Relation } from '../../taxonomy/mapping'
import { named } from '../about'
import type { CrosswalkHead } from '../crosswalk-document'
import { uriOf } from '../identifiers'
import { relationFrom } from '../orientation'
import type { Candidate } from './candidate'

export type CandidateCell = string | number | boolean | null

/** A column of the candidates, the same in each format. Types are those of Parquet. */
export interface CandidateColumn {
  name: string
  type: 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN'
  cell: (candidate: Candidate, head: CrosswalkHead) => CandidateCell
}

const turned = (head: CrosswalkHead, relation: Relation | null) => relationFrom(head, { relation })

/**
 * Tidy data: the file can be joined with others, so each row says of which run it is and which way relations read.
 * `evidence` is JSON: all signals with their contributions in log-odds.
 */
export const candidateColumns: readonly CandidateColumn[] = [
  { name: 'source_code', type: 'STRING', cell: ({ source }) => source.notation },
  { name: 'source_uri', type: 'STRING', cell: ({ source }, head) => uriOf(source, head.source) },
  { name: 'source_title', type: 'STRING', cell: ({ source }) => source.label },
  { name: 'rank', type: 'INT32', cell: ({ rank }) => rank },
  { name: 'score', type: 'DOUBLE', cell: ({ score }) => score },
  { name: 'target_code', type: 'STRING', cell: ({ target }) => target.notation },
  { name: 'target_uri', type: 'STRING', cell: ({ target }, head) => uriOf(target, head.target) },
  { name: 'target_title', type: 'STRING', cell: ({ target }) => target.label },
  { name: 'proposed_relation', type: 'STRING', cell: ({ relation }, head) => turned(head, relation) },
  { name: 'proposed_relation_chance', type: 'DOUBLE', cell: ({ relationProbability }) => relationProbability },
  { name: 'decided_relation', type: 'STRING', cell: ({ decided }, head) => turned(head, decided?.relation ?? null) },
  { name: 'decided_standing', type: 'STRING', cell: ({ decided }) => decided?.standing ?? null },
  { name: 'moved_by_decisions', type: 'BOOLEAN', cell: ({ learned }) => learned },
  { name: 'dense', type: 'DOUBLE', cell: ({ evidence }) => evidence.dense },
  { name: 'lexical', type: 'DOUBLE', cell: ({ evidence }) => evidence.lexical },
  { name: 'likeness', type: 'STRING', cell: ({ evidence }) => evidence.how },
  { name: 'evidence', type: 'STRING', cell: ({ evidence }) => JSON.stringify(evidence) },
  { name: 'relations_read', type: 'STRING', cell: (_, { direction }) => direction },
  { name: 'source_version', type: 'STRING', cell: (_, { source }) => named(source) },
  { name: 'target_version', type: 'STRING', cell: (_, { target }) => named(target) },
  { name: 'run', type: 'STRING', cell: (_, { run }) => run?.id ?? null },
  { name: 'model', type: 'STRING', cell: (_, { run }) => run?.model ?? null },
  { name: 'run_date', type: 'STRING', cell: (_, { run }) => run?.date ?? null },
  { name: 'exported', type: 'STRING', cell: (_, { date }) => date },
  { name: 'tool', type: 'STRING', cell: (_, { tool }) => `${tool.name} ${tool.version}` },
  { name: 'licence', type: 'STRING', cell: (_, { licence }) => licence },
]
