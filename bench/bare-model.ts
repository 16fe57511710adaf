import { readUpload } from '#domain'
import { installationFolder } from '#platform'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const textsAtOnce = 32
/** Every tenth text is enough to know the rate. */
const sampling = 10

/**
 * Texts a second of the model alone: transformers.js' own pipeline on the same texts in the order of the files, with no
 * database and no queue. The difference to the system's rate is what the work around the model costs (or saves, since
 * the system sorts by length).
 */
export async function bareModelRate(data: string): Promise<number> {
  const { pipeline, env } = await import('@huggingface/transformers')
  env.localModelPath = join(installationFolder(), 'models')
  env.allowRemoteModels = false
  const extract = await pipeline('feature-extraction', 'esco-occupations-e5-small', { dtype: 'int8' })
  const texts = await romeTexts(data)
  await extract(texts.slice(0, textsAtOnce), { pooling: 'mean', normalize: true })
  const begun = performance.now()
  for (let start = 0; start < texts.length; start += textsAtOnce) {
    const output = await extract(texts.slice(start, start + textsAtOnce), { pooling: 'mean', normalize: true })
    output.dispose()
  }
  return texts.length / ((performance.now() - begun) / 1000)
}

async function romeTexts(data: string): Promise<string[]> {
  const read = async (path: string, kind: 'esco' | 'crosswalk') => {
    const file = { name: path, bytes: await readFile(join(data, path)) }
    const { record } = await readUpload([file], { kind, language: 'fr' })
    return record!.concepts
  }
  const occupations = await read(join('esco', 'v1.0.8', 'occupations_fr.csv'), 'esco')
  const titles = await read(join('crosswalks', 'eures', 'FR_20230607_mapping_esco_rome.csv'), 'crosswalk')
  const texts = [...titles, ...occupations].flatMap(({ labels, notes }) => [
    ...labels.map(({ text }) => text.toLowerCase()),
    ...notes.map(({ text }) => text.toLowerCase().slice(0, 500)),
  ])
  return texts.filter((_, position) => position % sampling === 0)
}
