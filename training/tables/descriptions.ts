import { normaliseText } from '#domain'
import { parse } from 'csv-parse/sync'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TableInLanguage } from './published-tables'

/** From this share of its sources on, a table counts as described. */
const describedShare = 0.5

/**
 * The tables that have descriptions when files beside them are asked: the published layout has no column for them, so
 * they come in tables of their own (columns `source_code`, `source_label`, `source_description`), known by code and title.
 * @param folder with such files; none is needed
 * @returns the described tables, their sources in the same order
 */
export function withDescriptions(tables: readonly TableInLanguage[], folder: string): TableInLanguage[] {
  const known = existsSync(folder) ? readDescriptions(folder) : new Map<string, string>()
  return tables.flatMap((table) => {
    const sources = table.sources.map((source) => ({
      ...source,
      description: source.description ?? known.get(identity(source.notation, source.title)) ?? null,
    }))
    const described = sources.filter(({ description }) => description).length
    return described >= describedShare * sources.length ? [{ ...table, sources }] : []
  })
}

function readDescriptions(folder: string): Map<string, string> {
  const known = new Map<string, string>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
    const rows = parse<Record<string, string>>(readFileSync(join(folder, file)), { columns: true, bom: true })
    for (const { source_code: code, source_label: title, source_description: description } of rows) {
      if (title && description?.trim()) known.set(identity(code ?? null, title), description)
    }
  }
  return known
}

const identity = (code: string | null, title: string) => `${code ?? ''}\n${normaliseText(title)}`
