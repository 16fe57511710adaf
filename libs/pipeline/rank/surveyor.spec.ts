import { SchemeRanking, textSignals, titleTokens, type RankingModel } from '#domain'
import { FakeEmbedder } from '#embedding'
import { typescriptChild } from '../../../test/support/typescript-child'
import { CandidatesThread } from './candidates-thread'
import { FreeTextRanking } from './free-text'
import { readRankingModel } from './ranking-models.service'
import { textsOf, type SurveyMaterial, type TargetToSurvey } from './survey-material'
import { surveyScheme } from './surveyor'
import { TargetSpace, type VectorOf } from './target-space'
import { installationFolder } from '#platform'
import { join } from 'node:path'

const label = (text: string, language: string) => ({ text, language, kind: 'preferred' as const })
const target = (title: string, english: string, description: string | null = null): TargetToSurvey => ({
  key: `urn:${english}`,
  title,
  labels: [label(title, 'de')],
  description,
  notation: null,
  iscoGroup: null,
  parents: [],
  english: { title: english, labels: [label(english, 'en')], description: null },
})
const source = (title: string, description: string | null = null) => {
  return { title, description, notation: null, declaredIsco: null }
}

/** Hand-written. */
const material: SurveyMaterial = {
  targets: [target('Bäcker/Bäckerin', 'baker', 'Backt Brot.'), target('Geologin', 'geologist'), target('Koch', 'cook')],
  sources: [source('Bäcker (Brot)', 'Backt Brot im Ofen.'), source('Bäckermeister'), source('Meeresgeologin')],
  remembered: [
    {
      scheme: 'Isles',
      title: 'Bäckermeister',
      language: 'de',
      matches: [
        { target: 'urn:cook', relation: 'closeMatch' },
        { target: 'urn:gone', relation: 'closeMatch' },
      ],
    },
    { scheme: 'Isles', title: 'Zöllner', language: 'de', matches: [{ target: 'urn:gone', relation: 'exactMatch' }] },
  ],
  text: 'title+description',
  sourceLanguage: 'de',
}

const embedder = new FakeEmbedder()
let vector: VectorOf
let space: TargetSpace

beforeAll(async () => {
  const texts = textsOf(material)
  const vectors = await embedder.embed(
    texts.map(({ text }) => text),
    titleTokens,
  )
  const byHash = new Map(texts.map(({ hash }, at) => [hash.toString('hex'), vectors[at]!]))
  vector = ({ text, hash }) => {
    const known = byHash.get(hash.toString('hex'))
    if (!known) throw new Error(`“${text}” is not among the texts of the material.`)
    return known
  }
  space = await TargetSpace.of(material, vector, embedder.model.dimensions)
})

const signal = (signals: Float32Array, candidate: number, name: (typeof textSignals)[number]) =>
  signals[candidate * textSignals.length + textSignals.indexOf(name)]

describe('surveyScheme', () => {
  it('needs no text beyond those of the material, and reports every source', async () => {
    const said: [number, number][] = []
    const survey = await surveyScheme(material, space, vector, { onProgress: (...done) => said.push(done) })
    expect(survey.surveyed).toHaveLength(3)
    expect(said).toEqual([[3, 3]])
    expect(survey.sources.map(({ described }) => described)).toEqual([true, false, false])
  })

  it('compares every form of a title with every form of a label', async () => {
    const { surveyed } = await surveyScheme(material, space, vector)
    expect(surveyed[0]!.targets[0]).toBe(0)
    // “Bäcker” without its brackets is one gender of the label.
    expect(signal(surveyed[0]!.signals, 0, 'nearestLabel')).toBeCloseTo(1, 5)
    expect(signal(surveyed[0]!.signals, 0, 'sameText')).toBe(1)
    expect(signal(surveyed[0]!.signals, 0, 'descriptionToDescription')).toBeGreaterThan(0)
  })

  it('remembers titles by the targets that are there, and forgets those that lead elsewhere', async () => {
    const { surveyed } = await surveyScheme(material, space, vector)
    const cook = surveyed[1]!.targets.indexOf(2)
    expect(signal(surveyed[1]!.signals, cook, 'remembered')).toBeCloseTo(1, 5)
    expect(space.signals.memory.titles.map(({ title, matches }) => [title, matches.length])).toEqual([
      ['Bäckermeister', 1],
    ])
  })

  it('finds for each source the others in the order of their nearness', async () => {
    const { neighbours } = await surveyScheme(material, space, vector)
    expect([...neighbours[0]!.sources]).toEqual([1, 2])
    expect([...neighbours[2]!.sources].sort()).toEqual([0, 1])
    expect(neighbours[0]!.dots[0]).toBeGreaterThan(neighbours[0]!.dots[1]!)
  })

  it('finds the same for many sources, in a thread of its own', async () => {
    const many = { ...material, sources: Array.from({ length: 501 }, (_, at) => material.sources[at % 3]!) }
    const { surveyed } = await surveyScheme(many, space, vector, { execArgv: typescriptChild })
    expect(surveyed).toHaveLength(501)
    expect(surveyed.slice(0, 128)).toEqual(await space.survey(many.sources.slice(0, 128), many.text, vector))
  })

  it('says so when its thread fails', async () => {
    const thread = CandidatesThread.start({ ...space.texts, own: 'no list' as never }, typescriptChild)
    const compared = await space.compare(material.sources, 'title', vector)
    await expect(thread.candidates(compared)).rejects.toThrow('forEach')
    await expect(thread.candidates(compared)).rejects.toThrow('forEach')
    await thread.close()
  })

  it('stops when it is told to', async () => {
    await expect(surveyScheme(material, space, vector, { signal: AbortSignal.abort() })).rejects.toThrow('abort')
  })
})

describe('FreeTextRanking', () => {
  it('ranks any words and says why, as a scheme of one source without codes would be ranked', async () => {
    const model: RankingModel = await readRankingModel(join(installationFolder(), 'models', 'ranking', 'ranking.json'))
    const free = new FreeTextRanking(space, model, embedder)
    const [first, second, third] = await free.rank('Bäckerin', 3)
    expect(first).toMatchObject({
      target: 0,
      rank: 1,
      evidence: { how: 'identical', label: { text: 'Bäcker/Bäckerin' } },
    })
    expect(second!.score).toBeLessThanOrEqual(first!.score)
    expect(third!.rank).toBe(3)
    const alone = { ...material, sources: [source('Bäckerin')], text: 'title' as const }
    const [known] = await embedder.embed(['bäckerin'], titleTokens)
    const survey = await surveyScheme(alone, space, () => known!)
    const { candidates } = new SchemeRanking(survey, model, { context: 'single' }).rank(0, 1)
    expect(first!.score).toBeCloseTo(100 * candidates[0]!.probability, 6)
  })
})

describe('readRankingModel', () => {
  it('names the file that is no ranking model', async () => {
    await expect(readRankingModel(join(installationFolder(), 'package.json'))).rejects.toThrow(
      'package.json is no ranking',
    )
  })
})
