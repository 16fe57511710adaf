import type { UploadedFile } from '#domain'
import type { MemoryReport } from '#pipeline'
import { readTables } from './files'
import { say } from './output'

/** The tables of the folder; none without one. @throws UserError when the folder cannot be read */
export async function readMemoryFolder(path: string | undefined): Promise<UploadedFile[]> {
  return path === undefined ? [] : readTables(path)
}

const reasons: Record<MemoryReport['leftOut'][number]['reason'], string> = {
  'same-mappings': 'it holds the same mappings',
  'same-scheme': 'it is a table of the same classification',
  'same-sources': 'at least half of its concepts are the same',
  unreadable: 'it is no mapping table',
}

/** Which tables were remembered, and why others were not. */
export function sayMemory({ used, leftOut }: MemoryReport): void {
  if (used.length > 0) {
    const titles = used.reduce((sum, table) => sum + table.titles, 0)
    say(`Remembered ${titles} titles of ${used.length} tables: ${used.map(({ file }) => file).join(', ')}.`)
  }
  for (const { file, reason } of leftOut) say(`${file} was left out: ${reasons[reason]}.`)
}
