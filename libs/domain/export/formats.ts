import { writeAlignment } from './alignment'
import type { CandidateBatches } from './candidates/candidate'
import { writeCandidatesCsv } from './candidates/csv'
import { writeCandidatesParquet } from './candidates/parquet'
import { includable, type CrosswalkHead, type Includable, type StatementBatches } from './crosswalk-document'
import { writeEures } from './eures'
import { writeJskos } from './jskos'
import { writeJsonLd } from './rdf/json-ld'
import { writeRdfXml } from './rdf/rdf-xml'
import { skosResources } from './rdf/skos'
import { writeTurtle } from './rdf/turtle'
import { xkosResources } from './rdf/xkos'
import { writeSssom } from './sssom/sssom'
import { writeWorkbook } from './workbook'

/** Whom a format is made for. */
export const audiences = ['eures', 'people', 'linked-data', 'programs', 'measurement'] as const
export type FormatAudience = (typeof audiences)[number]

interface Format<Batches> {
  /** With its parameters, as the `Content-Type` header has it. */
  mediaType: string
  /** Without a dot at its beginning. */
  extension: string
  audience: FormatAudience
  /** @returns the file piece by piece; of what it has given it keeps at most which concepts were named */
  write(head: CrosswalkHead, batches: Batches): AsyncIterable<string | Uint8Array>
}

/** A way to write a mapping table. */
export interface MappingFormat extends Format<StatementBatches> {
  /** What it has a place for, of what a table can hold beside agreed mappings. */
  carries: readonly Includable[]
  /** Whether it can be uploaded again, with the same mappings. */
  importable: boolean
}

/** What a triple can say: nobody's disagreement, and of people nothing. */
const triples = ['none', 'unreviewed', 'comments'] as const

/** Formats of mapping tables: API, shell and page offer what stands here and below. */
export const mappingFormats = {
  'eures-csv': {
    mediaType: 'text/csv; charset=utf-8',
    extension: 'csv',
    audience: 'eures',
    carries: ['none', 'unreviewed', 'disputed', 'comments'],
    importable: true,
    write: writeEures,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    audience: 'people',
    carries: includable,
    importable: true,
    write: writeWorkbook,
  },
  sssom: {
    mediaType: 'text/tab-separated-values; charset=utf-8',
    extension: 'sssom.tsv',
    audience: 'programs',
    carries: includable,
    importable: true,
    write: writeSssom,
  },
  jskos: {
    mediaType: 'application/x-ndjson; charset=utf-8',
    extension: 'ndjson',
    audience: 'programs',
    carries: includable,
    importable: true,
    write: writeJskos,
  },
  'skos-turtle': {
    mediaType: 'text/turtle; charset=utf-8',
    extension: 'ttl',
    audience: 'linked-data',
    carries: triples,
    importable: true,
    write: (head, batches) => writeTurtle(skosResources(head, batches)),
  },
  'skos-rdf-xml': {
    mediaType: 'application/rdf+xml; charset=utf-8',
    extension: 'rdf',
    audience: 'linked-data',
    carries: triples,
    importable: true,
    write: (head, batches) => writeRdfXml(skosResources(head, batches)),
  },
  'skos-json-ld': {
    mediaType: 'application/ld+json; charset=utf-8',
    extension: 'jsonld',
    audience: 'linked-data',
    carries: triples,
    importable: true,
    write: (head, batches) => writeJsonLd(skosResources(head, batches)),
  },
  'xkos-turtle': {
    mediaType: 'text/turtle; charset=utf-8',
    extension: 'xkos.ttl',
    audience: 'linked-data',
    carries: ['none', 'unreviewed', 'comments', 'provenance'],
    importable: true,
    write: (head, batches) => writeTurtle(xkosResources(head, batches)),
  },
  'alignment-rdf': {
    mediaType: 'application/rdf+xml; charset=utf-8',
    extension: 'alignment.rdf',
    audience: 'linked-data',
    carries: ['unreviewed'],
    importable: true,
    write: writeAlignment,
  },
} as const satisfies Record<string, MappingFormat>

/** Formats of all that a run suggested, for those who measure. */
export const candidateFormats = {
  'candidates-csv': {
    mediaType: 'text/csv; charset=utf-8',
    extension: 'csv',
    audience: 'measurement',
    write: writeCandidatesCsv,
  },
  'candidates-parquet': {
    mediaType: 'application/vnd.apache.parquet',
    extension: 'parquet',
    audience: 'measurement',
    write: writeCandidatesParquet,
  },
} as const satisfies Record<string, Format<CandidateBatches>>

export type MappingFormatName = keyof typeof mappingFormats
export const mappingFormatNames = Object.keys(mappingFormats) as MappingFormatName[]

export type CandidateFormatName = keyof typeof candidateFormats
export const candidateFormatNames = Object.keys(candidateFormats) as CandidateFormatName[]
