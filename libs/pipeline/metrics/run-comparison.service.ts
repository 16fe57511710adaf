import { Transactions } from '#database'
import { compareRuns, within, type Rank, type RunComparison } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { selectRuns, toRun, type Run } from '../run/run'
import { titleSql } from '../taxonomy/concept-sql'
import { inBatches } from '../upload/batches'
import { goldFromMarks, goldFromSet, type Gold, type GoldMapping } from './gold'

export interface ComparisonRequest {
  /** Ids of two finished runs of the project. */
  first: string
  second: string
  /** null: what the project's own people agreed on. */
  goldSetId: string | null
}

/** A source whose right target stands elsewhere in the second run. */
export interface ChangedConcept {
  id: number
  notation: string | null
  title: string
  /** The right target that one of the two placed best. */
  target: { id: number; title: string }
  first: Rank
  second: Rank
}

export interface ComparedRuns {
  gold: { kind: Gold['kind']; name: string }
  runs: { first: Run; second: Run }
  /** Candidates that count in both: those of the run that kept fewer. */
  depth: number
  comparison: RunComparison
  /** Those that gained or lost most first. */
  changed: ChangedConcept[]
}

/** Statements stay around 50 ms on the embedded database. */
const sourcesPerRead = 500

/** Which of two runs suggests better, measured on the same right answers. */
@Injectable()
export class RunComparisons {
  constructor(private readonly database: Transactions) {}

  /** @throws UserError 404 for a run that has not finished or a gold set not of this source, 422 when nothing is right */
  async compare(projectId: string, { first, second, goldSetId }: ComparisonRequest): Promise<ComparedRuns> {
    const { manager } = this.database
    const runs = { first: await this.finished(projectId, first), second: await this.finished(projectId, second) }
    const gold =
      goldSetId === null ? await goldFromMarks(manager, projectId) : await goldFromSet(manager, projectId, goldSetId)
    if (gold.mappings.length === 0) {
      throw new UserError('nothing-to-measure', 'No right answer is known yet by which two runs could be compared.')
    }
    const depth = Math.min(runs.first.parameters.top, runs.second.parameters.top)
    const sources = await this.ranks(runs, gold.mappings, depth)
    return {
      gold: { kind: gold.kind, name: gold.name },
      runs,
      depth,
      comparison: compareRuns(sources, depth),
      changed: await this.named(projectId, sources.filter(hasChanged).sort(byGain)),
    }
  }

  private async finished(projectId: string, runId: string): Promise<Run> {
    const [row] = await this.database.manager.query<Parameters<typeof toRun>[0][]>(
      `${selectRuns} where r.project_id = $1 and r.id = $2 and r.status = 'finished'`,
      [projectId, runId],
    )
    if (!row) throw UserError.notFound('This finished run')
    return toRun(row)
  }

  /** Best place of a right target in each run, source by source. */
  private async ranks(runs: ComparedRuns['runs'], mappings: GoldMapping[], depth: number): Promise<SourceRanks[]> {
    const sources: SourceRanks[] = []
    const rightOf = new Map<number, (number | null)[]>()
    for (const { sourceId, targetId } of mappings) rightOf.set(sourceId, [...(rightOf.get(sourceId) ?? []), targetId])
    for (const batch of inBatches([...rightOf.keys()], sourcesPerRead)) {
      const pairs = batch.flatMap((id) => rightOf.get(id)!.map((target) => [id, target] as const))
      sources.push(
        ...(await this.database.manager.query<SourceRanks[]>(selectRanks, [
          runs.first.id,
          runs.second.id,
          pairs.map(([source]) => source),
          pairs.map(([, target]) => target),
        ])),
      )
    }
    return sources.map((source) => ({
      ...source,
      first: within(source.first, depth),
      second: within(source.second, depth),
    }))
  }

  private async named(projectId: string, sources: SourceRanks[]): Promise<ChangedConcept[]> {
    const ids = [...new Set(sources.flatMap(({ sourceId, targetId }) => [sourceId, targetId]))]
    const concepts = new Map<number, { notation: string | null; title: string }>()
    for (const batch of inBatches(ids, 2000)) {
      const rows = await this.database.manager.query<{ id: number; notation: string | null; title: string }[]>(
        selectTitles,
        [projectId, batch],
      )
      for (const { id, ...names } of rows) concepts.set(id, names)
    }
    return sources.map(({ sourceId, targetId, first, second }) => ({
      id: sourceId,
      ...concepts.get(sourceId)!,
      target: { id: targetId!, title: concepts.get(targetId!)!.title },
      first,
      second,
    }))
  }
}

interface SourceRanks {
  sourceId: number
  /** The right target placed best by either run; null when neither suggested one. */
  targetId: number | null
  first: Rank
  second: Rank
}

const hasChanged = ({ first, second }: SourceRanks) => first !== second

const gain = ({ first, second }: SourceRanks) => Math.abs(1 / (second ?? Infinity) - 1 / (first ?? Infinity))
const byGain = (a: SourceRanks, b: SourceRanks) => gain(b) - gain(a) || a.sourceId - b.sourceId

/** $1 first run, $2 second run; $3 sources, $4 right targets: one mapping an index */
const selectRanks = `
select gold.source_id as "sourceId", min(a.rank)::int as first, min(b.rank)::int as second,
  (array_agg(gold.target_id order by least(a.rank, b.rank))
    filter (where a.rank is not null or b.rank is not null))[1] as "targetId"
from unnest($3::int[], $4::int[]) as gold(source_id, target_id)
left join suggestion a on a.run_id = $1 and a.source_id = gold.source_id and a.target_id = gold.target_id
  and not a.learned
left join suggestion b on b.run_id = $2 and b.source_id = gold.source_id and b.target_id = gold.target_id
  and not b.learned
group by gold.source_id order by gold.source_id`

/** $1 project, $2 concepts */
const selectTitles = `
select c.id, c.notation, ${titleSql('c', 'p.source_language')} as title
from concept c join project p on p.id = $1 where c.id = any($2)`
