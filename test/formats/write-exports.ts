import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  judgeDirections,
  mappingFormatNames,
  mappingFormats,
  readCrosswalk,
  readTable,
  relations,
  type CrosswalkHead,
  type Direction,
  type Directions,
  type Statement,
} from '#domain'
import { drawConcept, drawHead, drawStatement, drawTarget } from '../support/draw-crosswalk'
import { publishedHead, publishedStatements } from '../support/published-statements'

/**
 * Writes crosswalks in every format and both directions, for other people's readers to judge: an invented one whose
 * texts trip up writers, and a published one where CROSSWALK_DATA_DIR has it.
 *
 *   node --conditions=source --require test/support/register-typescript.cjs test/formats/write-exports.ts FOLDER
 */
async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await writeAll(folder, 'invented', drawHead({ included: ['none', 'provenance'] }), invented())
  const table = publishedTable()
  if (!table) return console.log('Without a published table: CROSSWALK_DATA_DIR names none.')
  const { value } = readCrosswalk(await readTable(table))
  const directions = Object.fromEntries(
    judgeDirections(value.rows, value.metadata).map(({ targetKind, proposed }) => [targetKind, proposed]),
  ) as Directions
  await writeAll(folder, 'published', publishedHead(value, {}), publishedStatements(value, directions))
}

async function writeAll(folder: string, name: string, head: CrosswalkHead, statements: Statement[]): Promise<void> {
  for (const direction of ['source-to-target', 'target-to-source'] satisfies Direction[]) {
    for (const format of mappingFormatNames) {
      const { extension, write } = mappingFormats[format]
      const path = join(folder, `${name}-${direction}.${extension}`)
      await pipeline(Readable.from(write({ ...head, direction }, inBatches(statements))), createWriteStream(path))
    }
  }
}

async function* inBatches(statements: Statement[]): AsyncGenerator<Statement[]> {
  for (let at = 0; at < statements.length; at += 500) yield await Promise.resolve(statements.slice(at, at + 500))
}

function publishedTable() {
  const folder = join(process.env.CROSSWALK_DATA_DIR ?? '', 'crosswalks', 'eures')
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith('PL_')) : undefined
  return name ? { name, bytes: readFileSync(join(folder, name)) } : null
}

/** Every relation, one source with two targets, nothing that fits, people, and texts that trip up writers. */
function invented(): Statement[] {
  const label = 'a "quoted" <tag> & \\ back\tslash | pipe – ünïcödé 漢字 😀'
  const people = [
    { name: 'Ana | Bā', at: '2026-11-20T08:00:00.000Z' },
    { name: 'Ben', at: '2026-11-21T08:00:00.000Z' },
  ]
  return [
    ...relations.map((relation, index) =>
      drawStatement({
        source: drawConcept(`S ${index}/(1)`, { label }),
        target: drawTarget(`251${index}.1`),
        relation,
        cardinality: '1:1',
      }),
    ),
    drawStatement({
      source: drawConcept('S9'),
      target: drawTarget('C2513', { uri: 'http://data.europa.eu/esco/isco/C2513' }),
      provenance: { people, origin: 'suggestion', rank: 1, score: 87.4 },
      comments: [{ ...people[0]!, text: 'seen "twice"\nand agreed' }],
    }),
    drawStatement({ source: drawConcept('S9'), relation: 'narrowMatch', target: drawTarget('2519.7') }),
    drawStatement({ source: drawConcept('S10'), target: null }),
  ]
}

void main(process.argv[2]!)
