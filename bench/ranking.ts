import { SchemeRanking, Reasons } from '#domain'
import {
  FreeTextRanking,
  MaterialSurveys,
  RankingModels,
  readTableMaterial,
  type SurveyedMaterial,
  type SurveyMaterial,
  type TableMaterial,
  type TextEmbedder,
} from '#pipeline'
import { Config } from '#platform'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { dataFolderOf } from '../training/data-folder'
import { withTextEmbedder } from '../training/services'
import { compareWithBareModel } from './bare-model'
import { percentile } from './rome'

const shown = 30
const freeTexts = 500

/**
 * `npm run bench:ranking`: ROME's 11,118 titles by all signals, one free text, and the embedder beside the model's own
 * pipeline. Vectors are kept in the data folder, so that a second start measures ranking alone.
 */
async function main(): Promise<void> {
  const data = dataFolderOf(process.env)
  await withTextEmbedder(Config.fromEnvironment(), async (texts) => {
    const material = await romeMaterial(data)
    const surveyed = await timeScheme(texts, material)
    await timeFreeTexts(texts, material, surveyed)
  })
  console.log(`memory           ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB at most (limit 1.5)`)
  await compareWithBareModel(data)
}

function romeMaterial(data: string): Promise<TableMaterial> {
  const file = (path: string) => ({ name: basename(path), bytes: readFileSync(path) })
  const release = join(data, 'esco', 'v1.0.8')
  const tables = readdirSync(join(data, 'crosswalks', 'eures')).map((name) => join(data, 'crosswalks', 'eures', name))
  return readTableMaterial({
    esco: ['occupations_fr.csv', 'occupations_en.csv'].map((name) => file(join(release, name))),
    table: file(tables.find((path) => basename(path).startsWith('FR_'))!),
    memory: tables.map(file),
    sourceLanguage: 'fr',
    labelLanguage: 'fr',
    text: 'title',
    direction: null,
  })
}

async function timeScheme(texts: TextEmbedder, material: SurveyMaterial): Promise<SurveyedMaterial> {
  const progress = { onEmbedded: sayTenths('embedding'), onSurveyed: () => undefined }
  const surveyed = await new MaterialSurveys(texts).of(material, progress)
  const { survey, space, seconds } = surveyed
  const model = await new RankingModels().get()
  const begun = performance.now()
  const ranking = new SchemeRanking(survey, model)
  const ranked = material.sources.map((_, source) => ranking.rank(source, shown))
  const ordered = performance.now()
  const reasons = new Reasons(
    material.sources.map((source, id) => ({ id, ...source })),
    survey,
    space.signals,
  )
  ranked.forEach(({ candidates }, source) => candidates.forEach((candidate) => reasons.of(source, candidate)))
  const rank = (ordered - begun) / 1000
  console.log(`vectors          ${seconds.embed.toFixed(1)} s to read, or to embed the first time`)
  console.log(`index            ${seconds.index.toFixed(1)} s`)
  console.log(`survey           ${seconds.survey.toFixed(1)} s, ${material.sources.length} sources`)
  console.log(
    `ranking          ${rank.toFixed(1)} s; survey and ranking ${(seconds.survey + rank).toFixed(1)} s (at most 30)`,
  )
  console.log(`reasons          ${((performance.now() - ordered) / 1000).toFixed(1)} s for ${shown} each`)
  return surveyed
}

async function timeFreeTexts(texts: TextEmbedder, { sources }: SurveyMaterial, { space }: SurveyedMaterial) {
  const { embedder } = await texts.model()
  const ranking = new FreeTextRanking(space, await new RankingModels().get(), embedder)
  const step = Math.floor(sources.length / freeTexts)
  const times: number[] = []
  for (let at = 0; at <= freeTexts; at++) {
    const begun = performance.now()
    await ranking.rank(sources[at * step]!.title, shown)
    times.push(performance.now() - begun)
  }
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(times.slice(1), share).toFixed(0))
  console.log(
    `one free text    p50 ${p50} ms (at most 40), p99 ${p99} ms (at most 150), after the first of ${freeTexts + 1}`,
  )
}

function sayTenths(step: string): (done: number, total: number) => void {
  let said = -1
  return (done, total) => {
    const tenth = Math.floor((10 * done) / total)
    if (tenth !== said) console.error(`${step}: ${done} of ${total}`)
    said = tenth
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
