import { candidateFormats, type Candidate, type CrosswalkHead } from '#domain'

/** What a child process is asked: hyparquet and its writer are ES modules, which Jest's sandbox cannot import. */
export interface ParquetAsked {
  head: CrosswalkHead
  /** One batch each. */
  batches: Candidate[][]
}

export interface ParquetRead {
  rows: Record<string, unknown>[]
  rowGroups: number
  metadata: Record<string, string | undefined>
  columns: Record<string, string | undefined>
}

process.on('message', ({ head, batches }: ParquetAsked) => {
  void writtenAndRead(head, batches).then((read) => process.send!(read))
})

async function writtenAndRead(head: CrosswalkHead, batches: Candidate[][]): Promise<ParquetRead> {
  const { parquetMetadataAsync, parquetReadObjects } = await import('hyparquet')
  const pieces: Uint8Array[] = []
  async function* given() {
    for (const batch of batches) yield await Promise.resolve(batch)
  }
  for await (const piece of candidateFormats['candidates-parquet'].write(head, given())) pieces.push(piece)
  const file = new Uint8Array(Buffer.concat(pieces)).buffer
  const { row_groups, key_value_metadata = [], schema } = await parquetMetadataAsync(file)
  return {
    rows: await parquetReadObjects({ file }),
    rowGroups: row_groups.length,
    metadata: Object.fromEntries(key_value_metadata.map(({ key, value }) => [key, value])),
    columns: Object.fromEntries(schema.slice(1).map(({ name, type }) => [name, type])),
  }
}
