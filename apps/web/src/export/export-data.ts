import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { Direction, ExportFormat, Includable } from '../api/types'

/** What a person chooses of a table. */
export interface ExportChoice {
  format: ExportFormat
  direction: Direction
  /** What the table holds beside agreed mappings. */
  include: readonly Includable[]
}

/** Formats by who needs them, in the order in which they are offered. */
export const formatsFor = {
  eures: ['eures-csv'],
  people: ['xlsx'],
  'linked-data': ['skos-turtle', 'skos-rdf-xml', 'skos-json-ld', 'xkos-turtle', 'alignment-rdf'],
  programs: ['sssom', 'jskos'],
  measurement: ['candidates-csv', 'candidates-parquet'],
} as const satisfies Record<string, readonly ExportFormat[]>

/** Formats that have a name of their own, in every language; the others are described. */
export const standardNames = {
  'skos-turtle': 'SKOS (Turtle)',
  'skos-rdf-xml': 'SKOS (RDF/XML)',
  'skos-json-ld': 'SKOS (JSON-LD)',
  'xkos-turtle': 'XKOS (Turtle)',
  'alignment-rdf': 'Alignment (RDF/XML)',
  sssom: 'SSSOM (TSV)',
  jskos: 'JSKOS (NDJSON)',
} as const

export type Audience = keyof typeof formatsFor

export const includable = ['none', 'unreviewed', 'disputed', 'comments', 'provenance'] as const satisfies Includable[]

/** Whether the file holds suggestions rather than the mapping table. */
export function holdsSuggestions(format: ExportFormat): boolean {
  return (formatsFor.measurement as readonly ExportFormat[]).includes(format)
}

/** What the table will hold, and its first rows; answers given meanwhile show when the page is opened again. */
export const exportPreviewQuery = (projectId: string, choice: ExportChoice) =>
  queryOptions({
    queryKey: ['export-preview', projectId, choice],
    placeholderData: keepPreviousData,
    queryFn: () =>
      read(
        api.GET('/api/projects/{id}/exports/preview', {
          params: { path: { id: projectId }, query: { ...choice, include: choice.include.join(',') } },
        }),
      ),
  })

export function tableAddress(projectId: string, { format, direction, include }: ExportChoice): string {
  return `/api/projects/${projectId}/exports/${format}?direction=${direction}&include=${include.join(',')}`
}
