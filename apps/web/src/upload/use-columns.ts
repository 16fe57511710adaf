import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { ColumnRole, InspectedTable, Upload } from '../api/types'
import type { UploadChoices } from './use-choices'

export type Column = InspectedTable['columns'][number]

/** What each column holds by now: chosen by the person, else proposed. */
export function useColumns(table: InspectedTable, choices: UploadChoices) {
  const roleOf = (column: Column): ColumnRole => choices.draft.columns?.[column.index] ?? column.role ?? 'ignore'
  const roles = Object.fromEntries(table.columns.map((column) => [String(column.index), roleOf(column)]))
  const choose = (index: number, role: ColumnRole) => choices.change({ columns: { ...roles, [String(index)]: role } })
  return { roles, roleOf, choose }
}

/** The first rows as the concepts these choices make of them; the ones shown stay until the next are there. */
export function useRowPreview(upload: Upload, columns: Record<string, ColumnRole>, language: string) {
  const id = upload.id
  return useQuery({
    queryKey: ['row-preview', id, upload.inspection?.table?.headerLine, columns, language],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    queryFn: () =>
      read(api.POST('/api/uploads/{id}/preview', { params: { path: { id } }, body: { columns, language } })),
  })
}
