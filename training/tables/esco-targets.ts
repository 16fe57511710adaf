import { conceptTexts, readUpload } from '#domain'
import type { TargetToSurvey } from '#pipeline'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * ESCO's occupations with their texts in a language and in English.
 * @param folder with `occupations_<language>.csv` of one release
 * @throws Error when the files are missing or hold no occupation
 */
export async function readEscoTargets(folder: string, language: string): Promise<TargetToSurvey[]> {
  const names = [...new Set([language, 'en'])].map((one) => `occupations_${one}.csv`)
  const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  const { record } = await readUpload(files, { kind: 'esco', language })
  const occupations = record?.concepts.filter(({ kind }) => kind === 'occupation') ?? []
  if (occupations.length === 0) throw new Error(`There is no occupation in ${names.join(', ')} of ${folder}.`)
  const positions = new Map(occupations.map(({ key }, position) => [key, position]))
  return occupations.map(({ key, labels, notes, iscoGroup, broader }) => {
    const texts = conceptTexts(labels, notes, language)
    if (!texts) throw new Error(`The occupation ${key} has no label in ${language} or English.`)
    const parents = broader.flatMap((parent) => positions.get(parent) ?? [])
    return { ...texts, key, iscoGroup, parents, english: conceptTexts(labels, notes, 'en') }
  })
}
