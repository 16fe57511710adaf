import type { Direction, Relation } from '../../taxonomy/mapping'
import { statedDirection } from '../../export/direction-statement'
import { targetKinds, type CrosswalkRow, type TargetKind } from './crosswalk'
import { sampleSentences, type SampleSentence } from './sentences'

/** What the rows of one kind of target say about who is the subject of their relations. */
export interface DirectionFinding {
  targetKind: TargetKind
  proposed: Direction
  /** 0: a guess; 1: as clear as in the clearest published table. */
  strength: number
  /** One sentence for the person who decides. */
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
    const { proposed, strength, evidence } = stated
      ? { proposed: stated, strength: 1, evidence: `The head of the file states it: ${reading(stated)}.` }
      : targetKind === 'group'
        ? judgeGroups(ofKind)
        : judgeFanOut(ofKind)
    return [{ targetKind, proposed, strength, evidence, samples: sampleSentences(ofKind, proposed) }]
  })
}

export type Judgement = Pick<DirectionFinding, 'proposed' | 'strength' | 'evidence'>

function judgeGroups(rows: readonly CrosswalkRow[]): Judgement {
  const broad = rows.filter((row) => row.relation === 'broadMatch').length
  const narrow = rows.filter((row) => row.relation === 'narrowMatch').length
  const total = broad + narrow
  if (total === 0) return undecided
  const proposed = broad > narrow ? 'source-to-target' : 'target-to-source'
  const strength = round((Math.abs(broad - narrow) / total) * (total / (total + 3)))
  const evidence =
    `A group is more general than its members, and ${Math.max(broad, narrow)} of ${total} rows are printed ` +
    `${broad > narrow ? 'broadMatch' : 'narrowMatch'}: ${reading(proposed)}.`
  return { proposed, strength, evidence }
}

/** Full strength at a threefold difference between the two sides; the 18 published tables lie between 1.4 and 7. */
const fullStrength = Math.log(3)

/** The fan-out test alone, on rows of any kind. */
export function judgeFanOut(rows: readonly CrosswalkRow[]): Judgement {
  const broad = fanOut(rows, 'broadMatch')
  const narrow = fanOut(rows, 'narrowMatch')
  const total = broad.rows + narrow.rows
  if (total === 0) return undecided
  const lean = (broad.rows * broad.lean - narrow.rows * narrow.lean) / total
  const proposed = lean > 0 ? 'source-to-target' : 'target-to-source'
  const strength = round(Math.min(1, Math.abs(lean) / fullStrength) * (total / (total + 20)))
  const parts = [broad, narrow].filter((part) => part.rows > 0).map((part) => part.sentence)
  return { proposed, strength, evidence: `${parts.join('; ')}: ${reading(proposed)}.` }
}

const undecided: Judgement = {
  proposed: 'target-to-source',
  strength: 0,
  evidence: 'No row is broadMatch or narrowMatch, so both directions say the same.',
}

/** `lean` > 0: these rows have more sources than targets (natural logarithm of the ratio). */
function fanOut(rows: readonly CrosswalkRow[], relation: Relation): { rows: number; lean: number; sentence: string } {
  const chosen = rows.filter((row) => row.relation === relation)
  const sources = new Set(chosen.map((row) => row.source.key)).size
  const targets = new Set(chosen.map((row) => row.target?.uri)).size
  const lean = chosen.length === 0 ? 0 : Math.log(sources / targets)
  return {
    rows: chosen.length,
    lean,
    sentence: `${chosen.length} ${relation} rows join ${sources} sources and ${targets} targets`,
  }
}

function reading(direction: Direction): string {
  return direction === 'source-to-target'
    ? 'the rows read from the classification to ESCO'
    : 'the rows read from ESCO to the classification'
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
