import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import {
  agreementOf,
  breakdownsOf,
  calibrationOf,
  rankingMetrics,
  relationMetrics,
  thresholdFor,
  type Actor,
  type MeasuredSource,
} from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { AuditService } from '../people/audit.service'
import { selectRuns, toRun, type Run } from '../run/run'
import { goldFromMarks, goldFromSet, type Gold } from './gold'
import { judgedCandidates, type JudgedCandidates } from './judged-candidates'
import { learningEffect, type LearningEffect } from './learning-effect'
import type { ChanceMetrics, Coverage, MetricReport, StoredReport } from './metric-report'

export interface NewMetricReport {
  /** The latest finished run where none is named. */
  runId?: string
  gold: { kind: 'marks' } | { kind: 'gold-set'; goldSetId: string }
}

/** Says how well a run suggests what people hold to be right, by the protocol of the Commission's benchmark. */
@Injectable()
export class MetricService {
  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** Reports made so far, newest first. */
  async list(projectId: string): Promise<MetricReport[]> {
    const rows = await this.database.manager.query<ReportRow[]>(
      `select id, run_id as "runId", report, created_at as "createdAt" from metric_report
       where project_id = $1 order by created_at desc, id`,
      [projectId],
    )
    const runs = await this.runs(
      'r.id = any($1)',
      rows.map(({ runId }) => runId),
    )
    return rows.map((row) =>
      toReport(
        row,
        runs.find(({ id }) => id === row.runId)!,
      ),
    )
  }

  /**
   * Population: sources with at least one right target of the kinds that the project maps to.
   * @param actor null where the shell acts
   * @throws UserError 404 for an unknown run or gold set, 422 when no run has finished or nothing is held to be right
   */
  async measure(
    actor: Actor | null,
    projectId: string,
    { runId, gold: wanted }: NewMetricReport,
  ): Promise<MetricReport> {
    const run = await this.finishedRun(projectId, runId)
    const manager = this.database.manager
    const gold =
      wanted.kind === 'marks'
        ? await goldFromMarks(manager, projectId)
        : await goldFromSet(manager, projectId, wanted.goldSetId)
    if (gold.mappings.length === 0) throw nothingToMeasure(gold)
    const sources = await measuredSources(manager, run.id, gold)
    const report: StoredReport = {
      ...rankingMetrics(sources.map(({ rank }) => rank)),
      gold: { kind: gold.kind, name: gold.name },
      depth: run.parameters.top,
      breakdowns: breakdownsOf(sources),
      ...(await this.surroundings(projectId, gold)),
      ...chanceMetrics(await judgedCandidates(manager, run.id, gold)),
      learning: await learningEffect(manager, run.id, gold),
    }
    return this.store(actor, projectId, run, gold.goldSetId, report)
  }

  private async finishedRun(projectId: string, runId: string | undefined): Promise<Run> {
    const [run] = await this.runs(
      `r.project_id = $1 and r.status = 'finished' and ($2::uuid is null or r.id = $2)
       order by r.created_at desc limit 1`,
      projectId,
      runId ?? null,
    )
    if (!run) throw new UserError('no-finished-run', 'There is no finished run to measure yet.')
    return run
  }

  private async runs(condition: string, ...parameters: unknown[]): Promise<Run[]> {
    const rows = await this.database.manager.query<Parameters<typeof toRun>[0][]>(
      `${selectRuns} where ${condition}`,
      parameters,
    )
    return rows.map(toRun)
  }

  private async surroundings(projectId: string, gold: Gold): Promise<Pick<StoredReport, 'agreement' | 'coverage'>> {
    const [row] = await this.database.manager.query<{ sources: number; targets: number; blind: boolean }[]>(
      selectTotals,
      [projectId],
    )
    const { sources, targets, blind } = row!
    return {
      agreement: gold.judgements && { ...agreementOf(gold.judgements), blind },
      coverage: coverageOf(gold, sources, targets),
    }
  }

  private async store(
    actor: Actor | null,
    projectId: string,
    run: Run,
    goldSetId: string | null,
    report: StoredReport,
  ): Promise<MetricReport> {
    return this.database.inTransaction(async (manager) => {
      const [row] = await manager.query<ReportRow[]>(
        `insert into metric_report (project_id, run_id, gold_set_id, report, created_by) values ($1, $2, $3, $4, $5)
         returning id, run_id as "runId", report, created_at as "createdAt"`,
        [projectId, run.id, goldSetId, JSON.stringify(report), actor?.id ?? null],
      )
      await this.audit.record(manager, actor, 'metrics.measured', { projectId, runId: run.id, reportId: row!.id })
      return toReport(row!, run)
    })
  }
}

interface ReportRow {
  id: string
  runId: string
  /** One that an earlier release stored says nothing of what was not measured then. */
  report: Omit<StoredReport, keyof typeof notMeasured | 'learning'> &
    Partial<ChanceMetrics> & {
      learning?: (Omit<LearningEffect, 'chances'> & Partial<LearningEffect>) | null
    }
  createdAt: Date
}

function toReport({ id, report, createdAt }: ReportRow, run: Run): MetricReport {
  const learning = report.learning ? { chances: null, ...report.learning } : null
  return { ...notMeasured, ...report, learning, id, run, createdAt: createdAt.toISOString() }
}

const notMeasured = { calibration: null, threshold: null, relations: null }

/** The share of first suggestions that is to be right from the threshold on. */
const wantedShare = 0.95

function chanceMetrics(judged: JudgedCandidates | null): ChanceMetrics {
  if (!judged) return { calibration: null, threshold: null, relations: null }
  const threshold = thresholdFor(judged.tops, wantedShare)
  return {
    calibration: calibrationOf(judged.all),
    threshold: { ...threshold, score: threshold.score === null ? null : 100 * threshold.score },
    relations: judged.relations.length > 0 ? relationMetrics(judged.relations) : null,
  }
}

function nothingToMeasure({ kind }: Gold): UserError {
  const sentence =
    kind === 'marks'
      ? 'Nothing has been agreed or settled yet: two people have to answer a concept before a run can be measured.'
      : 'This table maps no source to a target of the kind that this project maps to.'
  return new UserError('nothing-to-measure', sentence)
}

async function measuredSources(manager: EntityManager, runId: string, { mappings }: Gold): Promise<MeasuredSource[]> {
  return manager.query<MeasuredSource[]>(selectMeasured, [
    runId,
    mappings.map(({ sourceId }) => sourceId),
    mappings.map(({ targetId }) => targetId),
    mappings.map(({ relation }) => relation),
  ])
}

function coverageOf({ mappings, withoutTarget }: Gold, sources: number, targets: number): Coverage {
  const reached = new Set(mappings.map(({ targetId }) => targetId).filter((id) => id !== null))
  const mapped = new Set(mappings.map(({ sourceId }) => sourceId))
  return {
    sources: { total: sources, mapped: mapped.size, noTarget: withoutTarget.length },
    targets: { total: targets, reached: reached.size },
  }
}

const selectTotals = `
select p.blind_review as blind,
  (select count(*)::int from concept where scheme_version_id = p.source_version_id
    and kind not in ('group', 'skill-group')) as sources,
  (select count(*)::int from concept where scheme_version_id = p.target_version_id
    and kind = any(p.target_kinds)) as targets
from project p where p.id = $1`

/** $1 run; $2 sources, $3 right targets, $4 relations: one mapping an index. Texts are the same when their hashes are. */
const selectMeasured = `
with gold as (
  select source_id, target_id, relation,
    array_position(array['exactMatch', 'narrowMatch', 'broadMatch', 'closeMatch'], relation) as weakness
  from unnest($2::int[], $3::int[], $4::text[]) as mapping(source_id, target_id, relation)),
labelled as (
  select p.source_language as language, case r.parameters ->> 'labels' when 'en' then 'en' else p.source_language end as labels
  from run r join project p on p.id = r.project_id where r.id = $1)
select min(s.rank)::int as rank, count(*)::int as targets,
  (array_agg(gold.relation order by weakness, gold.target_id))[1] as relation,
  (array_agg(left(t.isco_group, 1) order by weakness, gold.target_id))[1] as "majorGroup",
  bool_or(exists (
    select from label own join label other on other.text_hash = own.text_hash
    where own.concept_id = gold.source_id and own.kind = 'preferred' and own.language = labelled.language
      and other.concept_id = gold.target_id and other.kind <> 'hidden' and other.language = labelled.labels)) as "sameText",
  exists (select from note where concept_id = gold.source_id and kind = 'description'
    and language = max(labelled.language)) as described
from gold cross join labelled
left join concept t on t.id = gold.target_id
left join suggestion s on s.run_id = $1 and s.source_id = gold.source_id and s.target_id = gold.target_id
  and not s.learned
group by gold.source_id order by gold.source_id`
