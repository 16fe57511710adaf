import type { Problem } from '#domain'
import { stringify } from 'csv-stringify/sync'
import type { EntityManager } from 'typeorm'
import { inBatches } from './batches'

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

/** One page of an upload's problems, in the order of the file. */
export async function readProblems(
  manager: EntityManager,
  uploadId: string,
  page: { offset: number; limit: number | null },
): Promise<Problem[]> {
  return manager.query<Problem[]>(
    `select file, line, column_name as "column", value, code, message, severity from upload_problem
     where upload_id = $1 order by number offset $2 limit $3`,
    [uploadId, page.offset, page.limit],
  )
}

/** All problems as a table for a spreadsheet, cells that would become formulas defused. */
export function problemsAsCsv(problems: readonly Problem[]): string {
  const columns = ['severity', 'file', 'line', 'column', 'value', 'message', 'code']
  return stringify([...problems], { header: true, columns, bom: true, escape_formulas: true })
}
