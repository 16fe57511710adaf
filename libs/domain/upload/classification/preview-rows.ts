import type { Problem } from '../../problem'
import type { Row } from '../table'
import { readEntry, type Entry, type Layout } from './entry'

/** A row as the concept it becomes under some roles, or null and what keeps it out. */
export interface RowPreview {
  line: number
  concept: RowConcept | null
  problems: Problem[]
}

export interface RowConcept {
  notation: string | null
  title: string
  language: string
  alternatives: string[]
  description: string | null
  iscoGroup: string | null
  frequency: number | null
  /** Code of the parent as the row names it, whether or not another row has it. */
  broader: string | null
}

/** The first rows of a table one by one: nothing is said of what only the whole file can tell, such as a code twice. */
export function previewRows(rows: readonly Row[], layout: Layout): RowPreview[] {
  return rows.map((row) => {
    const { entry, problems } = readEntry(row, layout)
    return { line: row.line, concept: entry && conceptOf(entry), problems }
  })
}

function conceptOf({ code, title, language, alternatives, description, isco, frequency, parent }: Entry): RowConcept {
  const others = [...new Set(alternatives)].filter((text) => text !== title)
  return {
    notation: code,
    title,
    language,
    alternatives: others,
    description: description || null,
    iscoGroup: isco,
    frequency,
    broader: parent || null,
  }
}
