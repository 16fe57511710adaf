import { kinship, type Kinship, type MappedScheme, type RememberedTitle, type UploadedFile } from '#domain'
import { UserError } from '#platform'
import { readPublishedTable, rememberedTitles, type PublishedTable } from './published-table'

/** What became of each file that was to be remembered. */
export interface MemoryReport {
  used: { file: string; scheme: string; titles: number }[]
  leftOut: { file: string; reason: Kinship | 'unreadable' }[]
}

export interface FileMemory {
  remembered: RememberedTitle<string>[]
  report: MemoryReport
}

/**
 * Published tables to remember while one scheme is ranked. Those of the same classification are left out, and so are
 * files that are no mapping table.
 */
export async function readMemory(files: readonly UploadedFile[], ranked: MappedScheme): Promise<FileMemory> {
  const memory: FileMemory = { remembered: [], report: { used: [], leftOut: [] } }
  for (const file of files) {
    const table = await readIfTable(file)
    const reason = table ? kinship(ranked, table) : 'unreadable'
    if (!table || reason) {
      memory.report.leftOut.push({ file: file.name, reason: reason ?? 'unreadable' })
      continue
    }
    const titles = rememberedTitles(table)
    memory.remembered.push(...titles)
    memory.report.used.push({ file: file.name, scheme: table.title, titles: titles.length })
  }
  return memory
}

async function readIfTable(file: UploadedFile): Promise<PublishedTable | null> {
  try {
    return await readPublishedTable(file)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
