import type { Inspection, Problem, UploadChoices, UploadKind } from '#domain'
import { utcSql } from '../taxonomy/concept-sql'
import type { ProblemKind } from './upload-problems'

export type UploadStatus = 'received' | 'inspecting' | 'waiting' | 'loading' | 'loaded' | 'rejected' | 'failed'

/** What a load made. */
export interface UploadResult {
  schemeVersionId: number | null
  goldSetId: string | null
  counts: Record<string, number>
}

export interface UploadProgress {
  step: string
  done: number
  total: number
  /** At the pace so far; null before the first batch. */
  secondsLeft?: number | null
}

/** An upload as its owner sees it. */
export interface Upload {
  id: string
  kind: UploadKind | null
  status: UploadStatus
  files: { name: string; size: number }[]
  inspection: Inspection | null
  choices: (UploadChoices & { kind: UploadKind }) | null
  progress: UploadProgress | null
  result: UploadResult | null
  error: string | null
  createdAt: string
  problems: { errors: number; warnings: number }
}

export interface ProblemPage {
  /** How many pass the filter. */
  total: number
  items: Problem[]
  /** Of all problems, whatever the filter. */
  kinds: ProblemKind[]
}

/** A file that came in and lies on the disk of this process until it is stored. */
export interface ReceivedFile {
  name: string
  path: string
  size: number
}

/** $1: the upload, or null for all. */
export const selectUploads = `
select json_build_object(
  'id', u.id, 'kind', u.kind, 'status', u.status, 'inspection', u.inspection, 'choices', u.choices,
  'progress', u.progress, 'result', u.result, 'error', u.error,
  'createdAt', ${utcSql('u.created_at')},
  'files', coalesce((select json_agg(json_build_object('name', f.name, 'size', f.size) order by f.number)
                     from upload_file f where f.upload_id = u.id), '[]'),
  'problems', (select json_build_object(
                 'errors', count(*) filter (where p.severity = 'error'),
                 'warnings', count(*) filter (where p.severity = 'warning'))
               from upload_problem p where p.upload_id = u.id)) as upload
from upload u
where $1::uuid is null or u.id = $1
order by u.created_at desc`
