import { expectationOf, type Problem } from '#domain'
import { stringify } from 'csv-stringify/sync'
import type { EntityManager } from 'typeorm'
import { inBatches } from './batches'

/** Which of an upload's problems, and in which order; without a sort, in the order of the files. */
export interface ProblemFilter {
  severity?: Problem['severity']
  code?: string
  sort?: 'line' | 'column' | 'value' | 'kind'
  order?: 'asc' | 'desc'
}

/** How often a rule was broken. */
export interface ProblemKind {
  code: string
  severity: Problem['severity']
  count: number
}

/** Replaces what an earlier inspection found. */
export async function storeProblems(
  manager: EntityManager,
  uploadId: string,
  problems: readonly Problem[],
): Promise<void> {
  await manager.query('delete from upload_problem where upload_id = $1', [uploadId])
  let number = 0
  for (const batch of inBatches(problems, 2000)) {
    await manager.query(
      `insert into upload_problem (upload_id, number, file, line, column_name, value, code, message, severity)
       select $1, * from unnest($2::integer[], $3::text[], $4::integer[], $5::text[], $6::text[], $7::text[],
                                $8::text[], $9::text[])`,
      [
        uploadId,
        batch.map(() => ++number),
        batch.map((problem) => printable(problem.file)),
        batch.map((problem) => problem.line),
        batch.map((problem) => problem.column && printable(problem.column)),
        batch.map((problem) => problem.value && printable(problem.value)),
        batch.map((problem) => problem.code),
        batch.map((problem) => printable(problem.message)),
        batch.map((problem) => problem.severity),
      ],
    )
  }
}

/** PostgreSQL's text holds no NUL, which is what some problems are about. */
function printable(text: string): string {
  return text.replaceAll('\u0000', '␀')
}

const sortColumns: Record<NonNullable<ProblemFilter['sort']>, string[]> = {
  line: ['file', 'line'],
  column: ['column_name'],
  value: ['value'],
  kind: ['severity', 'code'],
}

/** One page of the problems that pass the filter. */
export async function readProblems(
  manager: EntityManager,
  uploadId: string,
  { severity, code, sort, order = 'asc', ...page }: ProblemFilter & { offset: number; limit: number | null },
): Promise<Problem[]> {
  const sorted = sort ? sortColumns[sort].map((column) => `${column} ${order} nulls first, `) : []
  return manager.query<Problem[]>(
    `select file, line, column_name as "column", value, code, message, severity from upload_problem
     where upload_id = $1 and ($2::text is null or severity = $2) and ($3::text is null or code = $3)
     order by ${sorted.join('')}number offset $4 limit $5`,
    [uploadId, severity ?? null, code ?? null, page.offset, page.limit],
  )
}

/** Every rule that was broken, errors first, the most frequent first. */
export async function countProblems(manager: EntityManager, uploadId: string): Promise<ProblemKind[]> {
  return manager.query<ProblemKind[]>(
    `select code, severity, count(*)::int as count from upload_problem where upload_id = $1
     group by code, severity order by severity, count desc, code`,
    [uploadId],
  )
}

/** Problems as a table for a spreadsheet, cells that would become formulas defused. */
export function problemsAsCsv(problems: readonly Problem[]): string {
  const columns = ['file', 'line', 'column', 'value', 'expected', 'found', 'kind', 'severity']
  const rows = problems.map(({ code, message, ...problem }) => {
    return { ...problem, expected: expectationOf(code), found: message, kind: code }
  })
  return stringify(rows, { header: true, columns, bom: true, escape_formulas: true })
}
