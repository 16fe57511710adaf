import { normaliseText, rankingMetrics, rankOfBest, titleTokens, type RankingMetrics } from '#domain'
import { Similarity, TransformersEmbedder } from '#embedding'
import { readTableMaterial, type TableMaterial } from '#pipeline'
import { installationFolder } from '#platform'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const model = 'esco-occupations-e5-small'
/** Texts that the bare pipeline gets in one call; each side then has its turn on the next thousand. */
const textsAtOnce = 32
const textsInTurn = 1024

/** A table the model was not trained on: its titles and the preferred labels of ESCO are embedded. */
const table = 'PL_mapping_31.10.2020.csv'
const language = 'pl'

type Embed = (texts: readonly string[]) => Promise<Float32Array[]>

interface Side {
  embed: Embed
  seconds: number
  vectors: Float32Array[]
}

/**
 * The embedder beside transformers.js' own pipeline on the same texts in the order of the files, with no database and
 * no queue, in turns so that whatever else the machine does slows both; and what the vectors of each are worth.
 */
export async function compareWithBareModel(data: string): Promise<void> {
  const material = await readMaterial(data)
  const titles = material.sources.map(({ title }) => normaliseText(title))
  const texts = [...titles, ...material.targets.map(({ title }) => normaliseText(title))]
  const bare: Side = { embed: await barePipeline(), seconds: 0, vectors: [] }
  const own: Side = { embed: await ownEmbedder(), seconds: 0, vectors: [] }
  for (const { embed } of [bare, own]) await embed(texts.slice(0, textsAtOnce))
  for (let start = 0; start < texts.length; start += textsInTurn) {
    for (const side of [bare, own]) await takeTurn(side, texts.slice(start, start + textsInTurn))
  }
  const likeness = own.vectors.map((vector, at) => dot(vector, bare.vectors[at]!)).sort((a, b) => a - b)
  const [first, second] = [await measure(material, bare), await measure(material, own)]
  const rate = ({ seconds }: Side) => (texts.length / seconds).toFixed(0)
  console.log(`bare model       ${rate(bare)} texts/s, MRR ${first.mrr.toFixed(4)}`)
  console.log(`embedder         ${rate(own)} texts/s, MRR ${second.mrr.toFixed(4)}, ${texts.length} texts`)
  console.log(`                 ${(bare.seconds / own.seconds).toFixed(2)} times as fast (at least 1.5)`)
  console.log(`                 cosine of the two at least ${likeness[0]!.toFixed(4)}, median ${median(likeness)}`)
}

async function takeTurn(side: Side, texts: readonly string[]): Promise<void> {
  const begun = performance.now()
  side.vectors.push(...(await side.embed(texts)))
  side.seconds += (performance.now() - begun) / 1000
}

async function readMaterial(data: string): Promise<TableMaterial> {
  const file = async (...path: string[]) => ({
    name: basename(path.at(-1)!),
    bytes: await readFile(join(data, ...path)),
  })
  return readTableMaterial({
    esco: [await file('esco', 'v1.0.8', `occupations_${language}.csv`)],
    table: await file('crosswalks', 'eures', table),
    memory: [],
    sourceLanguage: language,
    labelLanguage: language,
    text: 'title',
    direction: null,
  })
}

async function barePipeline(): Promise<Embed> {
  const { pipeline, env } = await import('@huggingface/transformers')
  env.localModelPath = join(installationFolder(), 'models')
  env.allowRemoteModels = false
  const extract = await pipeline('feature-extraction', model, { dtype: 'int8' })
  return async (texts) => {
    const vectors: Float32Array[] = []
    for (let start = 0; start < texts.length; start += textsAtOnce) {
      const output = await extract(texts.slice(start, start + textsAtOnce), { pooling: 'mean', normalize: true })
      vectors.push(...(output.tolist() as number[][]).map((row) => Float32Array.from(row)))
      output.dispose()
    }
    return vectors
  }
}

async function ownEmbedder(): Promise<Embed> {
  const embedder = await TransformersEmbedder.load({ model: join(installationFolder(), 'models', model) })
  return (texts) => embedder.embed(texts, titleTokens)
}

/** By nearness of title and preferred label alone. */
async function measure({ population, targets }: TableMaterial, { vectors }: Side): Promise<RankingMetrics> {
  const titles = vectors.slice(0, vectors.length - targets.length)
  const labels = Similarity.over(vectors.slice(titles.length), vectors[0]!.length)
  const dots = await labels.dots(population.map(({ source }) => titles[source]!))
  return rankingMetrics(
    population.map(({ matches }, at) =>
      rankOfBest(
        dots[at]!,
        matches.map(({ target }) => target),
      ),
    ),
  )
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0)
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)]!.toFixed(4)
