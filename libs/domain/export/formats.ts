import { includable, type CrosswalkHead, type Includable, type StatementBatches } from './crosswalk-document'
import { writeEures } from './eures'
import { writeJskos } from './jskos'

/** Whom a format is made for. */
export type FormatAudience = 'eures' | 'people' | 'linked-data' | 'programs'

/** A way to write a mapping table: what it is called, what it can carry, and who writes it. */
export interface MappingFormat {
  name: string
  /** With its parameters, as the `Content-Type` header has it. */
  mediaType: string
  /** Without a dot at its beginning. */
  extension: string
  audience: FormatAudience
  /** Whether what is written can be uploaded again, with the same mappings. */
  importable: boolean
  /** What it has a place for, of what a table can hold beyond agreed mappings. */
  carries: readonly Includable[]
  /** @returns the file piece by piece; nothing of it is kept in memory */
  write(head: CrosswalkHead, batches: StatementBatches): AsyncIterable<string | Uint8Array>
}

/** The one list of formats of mapping tables: API, shell and page offer what stands here. */
export const mappingFormats = {
  'eures-csv': {
    name: 'eures-csv',
    mediaType: 'text/csv; charset=utf-8',
    extension: 'csv',
    audience: 'eures',
    importable: true,
    carries: ['none', 'unreviewed', 'disputed', 'comments'],
    write: writeEures,
  },
  jskos: {
    name: 'jskos',
    mediaType: 'application/x-ndjson; charset=utf-8',
    extension: 'ndjson',
    audience: 'programs',
    importable: false,
    carries: includable,
    write: writeJskos,
  },
} as const satisfies Record<string, MappingFormat>

export type MappingFormatName = keyof typeof mappingFormats
export const mappingFormatNames = Object.keys(mappingFormats) as MappingFormatName[]
