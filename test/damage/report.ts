import {
  expectationOf,
  type Inspection,
  type Problem,
  type ReadUpload,
  type SchemeRecord,
  type UploadedFile,
} from '#domain'

/** What became of one damaged file. */
export interface Report {
  /** `loads`: sound, perhaps with warnings. `rest`: rows with errors, the others can be loaded. */
  outcome: 'loads' | 'rest' | 'refused' | 'thrown' | 'died'
  /** The rules it broke, each with the first line that did. */
  codes: string[]
  /** Whatever keeps the report from being clear, or what was read from being sound. */
  unclear: string[]
  concepts: number
  mappings: number
  /** Most bytes that the process held so far. */
  memory: number
}

export const memory = () => process.resourceUsage().maxRSS * 1024

export function reportOf(
  { kind, record, crosswalk, problems }: ReadUpload,
  inspection: Inspection | null,
  files: readonly UploadedFile[],
): Report {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const concepts = record?.concepts.length ?? 0
  const outcome = kind === null || concepts === 0 ? 'refused' : errors.length > 0 ? 'rest' : 'loads'
  const unclear = [
    ...problems.flatMap((problem) => doubtsOf(problem, files)),
    ...(outcome === 'refused' && errors.length === 0 ? ['nothing was read and no error says why'] : []),
    ...(record ? unsound(record) : []),
    ...unstorable({ inspection, problems: problems.map((problem) => ({ ...problem, ...printable })) }),
  ]
  return {
    outcome,
    codes: codesOf(problems),
    unclear: [...new Set(unclear)],
    concepts,
    mappings: crosswalk?.rows.length ?? 0,
    memory: memory(),
  }
}

function codesOf(problems: readonly Problem[]): string[] {
  const first = new Map<string, number | null>()
  for (const { code, line } of problems) if (!first.has(code)) first.set(code, line)
  return [...first].map(([code, line]) => (line === null ? code : `${code}@${line}`)).sort()
}

/** A message for a person says where and what to do, and nothing of the program. */
const ofTheProgram =
  /\bat .*[:(]\d+|TypeError|RangeError|Error:|undefined|\[object|Cannot read|is not a function|NaN|null/

function doubtsOf({ file, line, value, code, message }: Problem, files: readonly UploadedFile[]): string[] {
  return [
    files.some(({ name }) => file === name || file.startsWith(`${name}/`)) ? [] : `${code}: no file`,
    expectationOf(code) === '' ? `${code}: what was expected?` : [],
    message.trim() === '' || message.length > 1000 ? `${code}: ${message.length} letters` : [],
    ofTheProgram.test(message) ? `${code}: ${message.slice(0, 200)}` : [],
    line !== null && !(Number.isInteger(line) && line > 0) ? `${code}: line ${line}` : [],
    ofAPlace.test(code) && line === null ? `${code}: no line` : [],
    value !== null && value.length > 400 ? `${code}: value too long` : [],
  ].flat()
}

/** Rules that a row breaks, as against those that the file breaks as a whole. */
const ofAPlace =
  /row|duplicate|empty-|invalid-|unknown-relation|unknown-target|no-source|cycle|quote|character|cell|too-long/

const printable = { value: null, column: null, message: '', file: '' }

/** What the database could not hold, or would hold without anybody being able to use it. */
function unsound({ concepts, languages, version, title }: SchemeRecord): string[] {
  const keys = new Set(concepts.map(({ key }) => key))
  const identities = concepts.flatMap(({ key, uri, notation }) => [key, uri ?? '', notation ?? ''])
  const tags = [
    ...languages,
    ...concepts.flatMap(({ labels, notes }) => [...labels, ...notes].map((one) => one.language)),
  ]
  return [
    keys.size < concepts.length ? 'a key twice' : [],
    identities.some((text) => text.length > 500) ? 'an identity too long to be indexed' : [],
    version.length > 100 || title.length > 300 ? 'a name too long' : [],
    tags.some((tag) => tag.length > 35) ? 'a language too long' : [],
    concepts.some(({ key }) => key === '') ? 'an empty key' : [],
    concepts.some(({ broader }) => broader.some((parent) => !keys.has(parent))) ? 'a parent that is not there' : [],
    concepts.some(({ frequency }) => Math.abs(frequency ?? 0) > 3e38) ? 'a number beyond real' : [],
    unstorable(concepts),
  ].flat()
}

/** PostgreSQL holds neither NUL nor half a surrogate pair. */
function unstorable(value: unknown): string[] {
  const text = JSON.stringify(value)
  return /\\u0000|\\ud[89a-f]/i.test(text) ? ['a character that PostgreSQL cannot hold'] : []
}
