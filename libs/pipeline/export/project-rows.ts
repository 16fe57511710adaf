import {
  foldMarks,
  outcomeOf,
  type Answer,
  type ConceptRef,
  type Includable,
  type Mark,
  type MarkOrigin,
  type PlacedAnswer,
  type Relation,
  type Statement,
  type StatementProvenance,
  type StatementStanding,
} from '#domain'

/** A mark as the mapping table needs it. */
interface ExportedMark extends Mark {
  origin: MarkOrigin | null
  rank: number | null
  score: number | null
  bulk: boolean
  comment: string | null
  name: string
  at: string
}

type Given = PlacedAnswer<ExportedMark>

/** A source with everything that was said about it, in the order in which it was said. */
export interface MarkedSource {
  position: number
  concept: ConceptRef
  marks: ExportedMark[]
  comments: Statement['comments']
}

/** A statement whose target is still an id. */
export interface OpenStatement extends Omit<Statement, 'target' | 'cardinality'> {
  targetId: number | null
  /** How many targets its source has in the table. */
  targets: number
}

interface Claim {
  targetId: number | null
  relation: Relation | null
  reason: string
  standing: StatementStanding
  /** Those whose answer says so, or led to it. */
  people: readonly Given[]
}

/** What a source contributes to a table that holds those parts. */
export function statementsOf(source: MarkedSource, included: readonly Includable[]): OpenStatement[] {
  const claims = claimsOf(source.marks, included).filter(
    ({ targetId }) => targetId !== null || included.includes('none'),
  )
  return claims.map((claim, index) => ({
    source: source.concept,
    targetId: claim.targetId,
    targets: claims.length,
    relation: claim.relation,
    standing: claim.standing,
    reason: claim.reason,
    note: '',
    comments: included.includes('comments')
      ? [...remarks(source.marks, claim), ...(index === 0 ? source.comments : [])]
      : [],
    provenance: provenanceOf(source.marks, claim, included.includes('provenance')),
  }))
}

function claimsOf(marks: readonly ExportedMark[], included: readonly Includable[]): Claim[] {
  const review = foldMarks(marks)
  const { answers } = review
  const outcome = outcomeOf(review)
  if (outcome.standing === 'final') return said(outcome, 'final', answers)
  if (outcome.standing === 'provisional') {
    return included.includes('unreviewed') ? said(outcome, 'provisional', answers) : []
  }
  return included.includes('disputed') ? disputed(answers) : []
}

function said({ verdicts, none }: Answer, standing: StatementStanding, people: readonly Given[]): Claim[] {
  if (none) return [{ targetId: null, relation: null, reason: none.reason, standing, people }]
  return [...verdicts].map(([targetId, relation]) => ({ targetId, relation, reason: '', standing, people }))
}

/** What each of the two says, once where both say the same. */
function disputed(answers: readonly Given[]): Claim[] {
  const claims = new Map<string, Claim>()
  for (const claim of answers.flatMap((answer) => said(answer, 'disputed', [answer]))) {
    const key = `${claim.targetId} ${claim.relation}`
    const same = claims.get(key)
    claims.set(key, same ? { ...same, people: [...same.people, ...claim.people] } : claim)
  }
  return [...claims.values()]
}

/** Comments that were given together with a mark of this target, or with the finding that nothing fits. */
function remarks(marks: readonly ExportedMark[], { targetId }: Claim): Statement['comments'] {
  return marks
    .filter((mark) => mark.comment && mark.kind !== 'withdraw' && mark.targetId === targetId)
    .map(({ name, at, comment }) => ({ name, at, text: comment! }))
}

function provenanceOf(marks: readonly ExportedMark[], claim: Claim, named: boolean): StatementProvenance {
  const { targetId, people } = claim
  const finder = people.find(({ verdicts, none }) => (targetId === null ? none : verdicts.has(targetId)))
  const mark = marks.findLast(
    (it) => it.userId === finder?.userId && it.kind !== 'withdraw' && it.targetId === targetId,
  )
  return {
    people: named ? people.map(({ lastMark: { name, at } }) => ({ name, at })) : [],
    origin: people[0]?.lastMark.bulk ? 'bulk' : (mark?.origin ?? null),
    rank: mark?.rank ?? null,
    score: mark?.score ?? null,
    ...(mark?.origin === 'adopted' ? { adoptedFrom: mark.name } : {}),
  }
}
