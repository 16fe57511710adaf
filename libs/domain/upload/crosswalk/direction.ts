import type { Direction } from '../../taxonomy/mapping'
import { statedDirection } from '../../export/direction-statement'
import { groundsInWords, type FanOut, type Grounds } from './grounds'
import { targetKinds, type CrosswalkRow, type TargetKind } from './crosswalk'
import { sampleSentences, type SampleSentence } from './sentences'

/** What the rows of one kind of target say about who is the subject of their relations. */
export interface DirectionFinding {
  targetKind: TargetKind
  proposed: Direction
  /** 0: a guess; 1: as clear as in the clearest published table. */
  strength: number
  /** What speaks for it; missing from what an earlier release stored. */
  grounds?: Grounds
  /** The same in one sentence. */
  evidence: string
  samples: SampleSentence[]
}

/**
 * No published table says whether it reads source → target or target → source, and a wrong guess inverts every broad
 * and narrow. Two things give it away. An ISCO group is the more general side of any pair. And for occupations the
 * general side is the one that repeats: many specialised concepts share one general concept, so where
 * `broadMatch` rows have more sources than targets, the target is the broader one. A table written here says it in its
 * head (`metadata`).
 */
export function judgeDirections(
  rows: readonly CrosswalkRow[],
  metadata: Readonly<Record<string, string>> = {},
): DirectionFinding[] {
  const stated = statedDirection(metadata)
  return targetKinds.flatMap((targetKind) => {
    const ofKind = rows.filter((row) => row.target?.kind === targetKind)
    if (ofKind.length === 0) return []
    const judgement = stated
      ? judged(stated, 1, { kind: 'stated' })
      : targetKind === 'group'
        ? judgeGroups(ofKind)
        : judgeFanOut(ofKind)
    return [{ targetKind, ...judgement, samples: sampleSentences(ofKind, judgement.proposed) }]
  })
}

export type Judgement = Required<Pick<DirectionFinding, 'proposed' | 'strength' | 'grounds' | 'evidence'>>

function judged(proposed: Direction, strength: number, grounds: Grounds): Judgement {
  return { proposed, strength, grounds, evidence: groundsInWords(grounds, proposed) }
}

function judgeGroups(rows: readonly CrosswalkRow[]): Judgement {
  const broad = rows.filter((row) => row.relation === 'broadMatch').length
  const narrow = rows.filter((row) => row.relation === 'narrowMatch').length
  const total = broad + narrow
  if (total === 0) return undecided
  const proposed = broad > narrow ? 'source-to-target' : 'target-to-source'
  const strength = round((Math.abs(broad - narrow) / total) * (total / (total + 3)))
  const relation = broad > narrow ? 'broadMatch' : 'narrowMatch'
  return judged(proposed, strength, { kind: 'groups', relation, rows: Math.max(broad, narrow), of: total })
}

/** Full strength at a threefold difference between the two sides; the 18 published tables lie between 1.4 and 7. */
const fullStrength = Math.log(3)

/** The fan-out test alone, on rows of any kind. */
export function judgeFanOut(rows: readonly CrosswalkRow[]): Judgement {
  const broad = fanOut(rows, 'broadMatch')
  const narrow = fanOut(rows, 'narrowMatch')
  const total = broad.part.rows + narrow.part.rows
  if (total === 0) return undecided
  const lean = (broad.part.rows * broad.lean - narrow.part.rows * narrow.lean) / total
  const proposed = lean > 0 ? 'source-to-target' : 'target-to-source'
  const strength = round(Math.min(1, Math.abs(lean) / fullStrength) * (total / (total + 20)))
  const parts = [broad.part, narrow.part].filter(({ rows }) => rows > 0)
  return judged(proposed, strength, { kind: 'fan-out', parts })
}

const undecided = judged('target-to-source', 0, { kind: 'none' })

/** `lean` > 0: these rows have more sources than targets (natural logarithm of the ratio). */
function fanOut(rows: readonly CrosswalkRow[], relation: FanOut['relation']): { part: FanOut; lean: number } {
  const chosen = rows.filter((row) => row.relation === relation)
  const sources = new Set(chosen.map((row) => row.source.key)).size
  const targets = new Set(chosen.map((row) => row.target?.uri)).size
  const lean = chosen.length === 0 ? 0 : Math.log(sources / targets)
  return { part: { relation, rows: chosen.length, sources, targets }, lean }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
