import { DatabaseModule, migrate } from '#database'
import {
  candidateFormatNames,
  candidateFormats,
  mappingFormatNames,
  mappingFormats,
  relations,
  type Candidate,
  type ConceptRef,
  type CrosswalkHead,
  type Statement,
} from '#domain'
import { ExportModule, GoldStatements } from '#pipeline'
import { Config, openDatabase, PlatformModule } from '#platform'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataSource } from 'typeorm'

/** As many as all published tables have together, over as many sources and targets. */
const size = { mappings: 126_000, sources: 70_000, targets: 3_000 }
const batchSize = 1_000
const choice = { direction: 'target-to-source', included: ['none'] } as const
const limits = { rowsPerSecond: 20_000, growth: 100 }

type Pieces = AsyncIterable<string | Uint8Array>

/** `npm run bench:export [-- FORMAT …]`: every format on drawn rows, then from an uploaded table in the embedded database. */
async function main(): Promise<void> {
  console.log(`${size.mappings} rows; at least ${limits.rowsPerSecond} a second, at most ${limits.growth} MB more`)
  const head = drawnHead()
  const asked = process.argv.slice(2)
  const wanted = <Name extends string>(names: readonly Name[]) =>
    names.filter((name) => asked.length === 0 || asked.includes(name))
  for (const name of wanted(mappingFormatNames)) {
    await measure(`${name}, writer alone`, mappingFormats[name].write(head, drawn(statement)))
  }
  for (const name of wanted(candidateFormatNames)) {
    await measure(`${name}, writer alone`, candidateFormats[name].write(head, drawn(candidate)))
  }
  await withGoldSet(async (golds, id) => {
    const stored = await golds.head(id, choice)
    for (const name of wanted(mappingFormatNames)) {
      await measure(`${name}, from the database`, mappingFormats[name].write(stored, golds.statements(id, ['none'])))
    }
  })
}

/** Takes the pieces as a slow download would: one after the other, none kept. */
async function measure(what: string, pieces: Pieces): Promise<void> {
  global.gc?.()
  const before = process.memoryUsage.rss()
  let [peak, bytes, next] = [before, 0, 0]
  const begun = performance.now()
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes < next) continue
    next = bytes + 1e5
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const seconds = (performance.now() - begun) / 1000
  const [rate, growth] = [size.mappings / seconds, (peak - before) / 1e6]
  const late = rate < limits.rowsPerSecond || growth > limits.growth ? '  OVER THE LIMIT' : ''
  console.log(
    `${what.padEnd(34)} ${rate.toFixed(0).padStart(8)} rows/s ${growth.toFixed(0).padStart(5)} MB more ` +
      `${(bytes / 1e6).toFixed(0).padStart(5)} MB written${late}`,
  )
}

async function* drawn<Row>(row: (number: number) => Row): AsyncGenerator<Row[]> {
  for (let at = 0; at < size.mappings; at += batchSize) {
    yield await Promise.resolve(Array.from({ length: batchSize }, (_, index) => row(at + index)))
  }
}

const sourceAt = (number: number): ConceptRef => {
  const code = `B ${String(Math.floor((number * size.sources) / size.mappings)).padStart(6, '0')}`
  return { key: code, uri: null, notation: code, label: `Specialist in the harbour trades ${code}`, language: 'lv' }
}

const targetAt = (number: number): ConceptRef => {
  const uri = `http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-${String((number * 7919) % size.targets).padStart(12, '0')}`
  return { key: uri, uri, notation: '2631.2', label: 'harbour trades specialist', language: 'lv' }
}

const statement = (number: number): Statement => ({
  source: sourceAt(number),
  target: targetAt(number),
  relation: relations[number % 4]!,
  standing: 'final',
  reason: '',
  note: '',
  comments: [],
  cardinality: 'n:1',
  provenance: {
    people: [
      { name: 'Ana', at: '2026-11-20T08:00:00.000Z' },
      { name: 'Ben', at: '2026-11-21T08:00:00.000Z' },
    ],
    origin: 'suggestion',
    rank: 1,
    score: 80,
  },
})

const candidate = (number: number): Candidate => ({
  source: sourceAt(number),
  target: targetAt(number),
  rank: 1 + (number % 30),
  score: number % 100,
  relation: relations[number % 4]!,
  relationProbability: 0.5,
  learned: false,
  decided: null,
  evidence: {
    dense: 0.9,
    lexical: 0.5,
    label: { text: 'harbour trades specialist', language: 'lv', kind: 'preferred' },
    how: 'similar-words',
    sharedWords: ['harbour', 'trades'],
    signals: { nearestLabel: 1.25, spelling: 0.5 },
  },
})

function drawnHead(): CrosswalkHead {
  const side = { language: 'lv', conceptType: 'occupation', landingPage: null, version: '1' } as const
  return {
    uri: 'https://crosswalk.example/crosswalks/drawn',
    name: 'Drawn',
    description: '',
    author: 'Ana',
    version: '1',
    date: '2026-11-28',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    ...choice,
    source: { ...side, key: 'drawn', title: 'Drawn', uri: 'https://crosswalk.example/schemes/drawn' },
    target: { ...side, key: 'esco', title: 'ESCO', uri: 'http://data.europa.eu/esco/model' },
    tool: { name: 'Crosswalk', version: 'bench' },
    run: null,
  }
}

@Module({})
class BenchModule {}

/** An uploaded table of that size in an embedded database of its own. */
async function withGoldSet(work: (golds: GoldStatements, id: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-bench-'))
  const database = await openDatabase(Config.fromEnvironment({ CROSSWALK_DATA: folder }))
  try {
    const imports = [PlatformModule.with(database.config), DatabaseModule, ExportModule]
    const services = await NestFactory.createApplicationContext({ module: BenchModule, imports }, { logger: ['error'] })
    try {
      const dataSource = services.get(DataSource)
      await migrate(dataSource)
      await work(services.get(GoldStatements), await drawGoldSet(dataSource))
    } finally {
      await services.close()
    }
  } finally {
    await database.close()
    await rm(folder, { recursive: true })
  }
}

async function drawGoldSet(dataSource: DataSource): Promise<string> {
  const version = async (key: string, concepts: number): Promise<number> => {
    const [{ id }] = await dataSource.query<[{ id: number }]>(
      `with s as (insert into scheme (key, title) values ($1, $1) returning id)
       insert into scheme_version (scheme_id, version, status, languages) select id, '1', 'ready', '{lv}' from s returning id`,
      [key],
    )
    await dataSource.query(
      `insert into concept (scheme_version_id, key, uri, notation, kind, position)
       select $1, 'http://drawn.example/' || $2 || '/' || n, 'http://drawn.example/' || $2 || '/' || n, n, 'occupation', n
       from generate_series(1, $3::int) n`,
      [id, key, concepts],
    )
    await dataSource.query(
      `insert into label (concept_id, language, kind, text, text_hash, folded)
       select id, 'lv', 'preferred', 'Specialist in the harbour trades ' || position, '', ''
       from concept where scheme_version_id = $1`,
      [id],
    )
    return id
  }
  const [source, target] = [await version('drawn', size.sources), await version('esco', size.targets)]
  const [{ id }] = await dataSource.query<[{ id: string }]>(
    `insert into gold_set (name, source_version_id, target_version_id, direction) values ('Drawn', $1, $2, '{}') returning id`,
    [source, target],
  )
  await dataSource.query(
    `insert into gold_mapping (gold_set_id, number, source_id, target_id, target_uri, relation)
     select $1, n, s.id, t.id, t.uri, 'broadMatch'
     from generate_series(1, $4::int) n
     join concept s on s.scheme_version_id = $2 and s.position = 1 + (n - 1)::bigint * $5::int / $4::int
     join concept t on t.scheme_version_id = $3 and t.position = 1 + n::bigint * 7919 % $6::int`,
    [id, source, target, size.mappings, size.sources, size.targets],
  )
  await dataSource.query('analyze')
  return id
}

void main()
