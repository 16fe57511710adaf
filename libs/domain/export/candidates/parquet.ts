import { aboutLines } from '../about'
import type { CrosswalkHead } from '../crosswalk-document'
import type { Candidate, CandidateBatches } from './candidate'
import { candidateColumns, type CandidateColumn } from './columns'

/** Rows of one row group: enough for readers to skip by, little enough for memory. */
const groupSize = 8192

/** Apache Parquet, Snappy; what the table says of itself is in the key-value metadata. */
export async function* writeCandidatesParquet(
  head: CrosswalkHead,
  batches: CandidateBatches,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const bytes = new ByteWriter()
  const schema = schemaFromColumnData({
    columnData: candidateColumns.map(({ name, type }) => ({ name, type, data: [] })),
  })
  const writer = new ParquetWriter({ writer: bytes, schema, kvMetadata: metadata(head), createdBy: head.tool.name })
  /** What was written since the last time; the writer counts on in `offset`, which the footer's addresses follow. */
  const taken = () => {
    const piece = bytes.getBytes().slice()
    bytes.index = 0
    return piece
  }
  for await (const group of inGroups(batches)) {
    await writer.write({
      columnData: candidateColumns.map((column) => columnData(column, group, head)),
      rowGroupSize: groupSize,
    })
    yield taken()
  }
  await writer.finish()
  yield taken()
}

async function* inGroups(batches: CandidateBatches): AsyncGenerator<Candidate[]> {
  let group: Candidate[] = []
  for await (const candidates of batches) {
    for (const candidate of candidates) {
      group.push(candidate)
      if (group.length < groupSize) continue
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}

function columnData({ name, cell }: CandidateColumn, group: readonly Candidate[], head: CrosswalkHead) {
  return { name, data: group.map((candidate) => cell(candidate, head)) }
}

function metadata(head: CrosswalkHead) {
  return [
    { key: 'name', value: head.name },
    { key: 'date', value: head.date },
    { key: 'about', value: aboutLines(head).join('\n') },
  ]
}
