import { stringify } from 'csv-stringify/sync'
import type { CrosswalkHead } from '../crosswalk-document'
import { guardFormula } from '../formula-guard'
import type { CandidateBatches } from './candidate'
import { candidateColumns } from './columns'

/** UTF-8, comma, CRLF; texts that a spreadsheet would run are defused, numbers are not. */
export async function* writeCandidatesCsv(head: CrosswalkHead, batches: CandidateBatches): AsyncGenerator<string> {
  yield stringify([candidateColumns.map(({ name }) => name)], lineEnds)
  for await (const candidates of batches) {
    yield stringify(
      candidates.map((candidate) =>
        candidateColumns.map(({ cell }) => {
          const value = cell(candidate, head)
          return typeof value === 'string' ? guardFormula(value) : String(value ?? '')
        }),
      ),
      lineEnds,
    )
  }
}

const lineEnds = { record_delimiter: '\r\n' } as const
