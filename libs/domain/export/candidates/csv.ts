import { stringify } from 'csv-stringify/sync'
import type { CrosswalkHead } from '../crosswalk-document'
import { guardFormula } from '../formula-guard'
import type { Candidate, CandidateBatches } from './candidate'
import { candidateColumns } from './columns'

/** UTF-8, comma, CRLF; texts that a spreadsheet would run are defused, numbers are not. */
export async function* writeCandidatesCsv(head: CrosswalkHead, batches: CandidateBatches): AsyncGenerator<string> {
  yield stringify([candidateColumns.map(({ name }) => name)], lineEnds)
  for await (const candidates of batches) {
    for (let at = 0; at < candidates.length; at += rowsAtOnce) {
      const rows = candidates.slice(at, at + rowsAtOnce).map((candidate) => cells(candidate, head))
      yield stringify(rows, lineEnds)
    }
  }
}

/** Few enough for their cells to be garbage before it is first collected: what outlives that takes memory for long. */
const rowsAtOnce = 50

function cells(candidate: Candidate, head: CrosswalkHead): string[] {
  return candidateColumns.map(({ cell }) => {
    const value = cell(candidate, head)
    return typeof value === 'string' ? guardFormula(value) : String(value ?? '')
  })
}

const lineEnds = { record_delimiter: '\r\n' } as const
