import { control } from '../../controls'
import type { Problem } from '../../problem'
import type { SchemeRecord } from '../../taxonomy/concept'
import type { UploadedFile } from '../archive'
import type { UploadChoices, UploadKind } from '../choices'
import type { Crosswalk } from '../crosswalk/crosswalk'
import { doubtDirections } from '../crosswalk/doubts'
import { sourceScheme } from '../crosswalk/source-scheme'
import { decodeText } from '../decode'
import { placeOf } from '../places'
import { makeProblem } from '../problems'
import { Graph } from './facts'
import { linkedFormatOf, lookedAt, type LinkedFormat } from './format'
import { readJskos } from './jskos'
import { linkedCrosswalk } from './linked-crosswalk'
import { linesOfUris } from './lines-of-uris'
import { isMappingTable, mappingsOfGraph, type LineOf } from './rdf-mappings'
import { readRdf } from './read-rdf'
import { hasConcepts, readSkosScheme } from './skos-scheme'
import { readSssom } from './sssom'
import type { LinkedSet } from './statements'

/** What a file of linked data holds, read but not yet written anywhere. */
export interface ReadLinked {
  kind: UploadKind | null
  /** The classification, or the sources of the crosswalk; null when nothing could be read. */
  record: SchemeRecord | null
  crosswalk: Crosswalk | null
  /** It is none. */
  table: null
  format: LinkedFormat
  /** The file as characters: the rows that cannot be loaded are cut from it. */
  text: string
  problems: Problem[]
}

/** Linked data, JSKOS or SSSOM in one file → what it holds; null when it is neither, so a table. */
export async function readLinked(file: UploadedFile, choices: UploadChoices): Promise<ReadLinked | null> {
  // Decoding all of a large table only to see that it is one would take its size in memory once more. What tells a
  // format is ASCII, so a character cut in half at the end of the beginning does no harm.
  const beginning = decodeText(file.name, file.bytes.subarray(0, 4 * lookedAt), choices)
  const format = linkedFormatOf(beginning.text)
  if (format === null) return null
  const decoded = decodeText(file.name, file.bytes, choices)
  const read = await readers[format](file.name, decoded.text, choices)
  const problems = [...decoded.problems, ...controlsIn(file.name, decoded.text), ...read.problems]
  return { ...read, format, text: decoded.text, problems }
}

/** As it is, but for NULs, which are told of already; or as an escape. */
const writtenControl = new RegExp(`(?!\0)${control.source}|\\\\u00(?:0[0-8bcef]|1[0-9a-f]|7f)`, 'i')

/** One for the file: where the first stands. */
function controlsIn(file: string, text: string): Problem[] {
  const at = text.search(writtenControl)
  if (at < 0) return []
  const { line } = placeOf(text, at)
  const value = text.slice(Math.max(0, at - 20), at + 20)
  const message = 'A text contains control characters; they are left out.'
  return [makeProblem({ file, line, value, code: 'control-character', message, severity: 'warning' })]
}

type Read = Omit<ReadLinked, 'format' | 'text'>
type Reader = (file: string, text: string, choices: UploadChoices) => Promise<Read>

const rdf =
  (format: 'turtle' | 'rdf-xml' | 'json-ld'): Reader =>
  async (file, text, choices) => {
    const { facts, problems } = await readRdf(file, text, format)
    const read = readGraph({ file, graph: new Graph(facts), lineOf: linesOfUris(text), choices, format })
    return { ...read, problems: [...problems, ...read.problems] }
  }

const readers: Record<LinkedFormat, Reader> = {
  turtle: rdf('turtle'),
  'rdf-xml': rdf('rdf-xml'),
  'json-ld': rdf('json-ld'),
  jskos: (file, text, choices) => {
    const { facts, set, problems } = readJskos(file, text)
    if (set) return Promise.resolve(readMappings(file, 'jskos', set, choices))
    const read = readGraph({ file, graph: new Graph(facts), lineOf: linesOfUris(text), choices, format: 'jskos' })
    return Promise.resolve({ ...read, problems: [...problems, ...read.problems] })
  },
  sssom: (file, text, choices) => Promise.resolve(readMappings(file, 'sssom', readSssom(file, text), choices)),
}

interface GraphOfFile {
  file: string
  graph: Graph
  lineOf: LineOf
  choices: UploadChoices
  format: LinkedFormat
}

/** A classification may map some of its concepts, to ISCO say: it is one that says how its concepts hang together. */
function readGraph({ file, graph, lineOf, choices, format }: GraphOfFile): Read {
  const asMappings = choices.kind === 'crosswalk' || (choices.kind === undefined && isMappingTable(graph))
  if (asMappings) return readMappings(file, format, mappingsOfGraph(file, graph, lineOf), choices)
  if (!hasConcepts(graph)) return nothingIn(file)
  const { value, problems } = readSkosScheme(file, graph, lineOf, choices)
  return { kind: 'classification', record: value, crosswalk: null, table: null, problems }
}

function readMappings(file: string, format: LinkedFormat, set: LinkedSet, choices: UploadChoices): Read {
  const { value, problems } = linkedCrosswalk(file, format, set)
  const doubts = doubtDirections(file, value.rows, choices.directions ?? {}, value.metadata)
  const record = sourceScheme(value, choices)
  return { kind: 'crosswalk', record, crosswalk: value, table: null, problems: [...doubts, ...problems] }
}

function nothingIn(file: string): Read {
  const message = 'The file holds no concepts of SKOS and no mappings between concepts.'
  const problem = makeProblem({ file, code: 'no-concepts', message })
  return { kind: null, record: null, crosswalk: null, table: null, problems: [problem] }
}
