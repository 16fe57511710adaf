import { bestPositions, labelText, nearTargetCount, neighbourCount, type Survey, type Surveyed } from '#domain'
import { Similarity } from '#embedding'
import type { OnProgress } from '../embed/text-embedder.service'
import { CandidatesThread } from './candidates-thread'
import { DotsMemory } from './dots-memory'
import { isDescribed, type SourceToSurvey, type SurveyMaterial } from './survey-material'
import type { TargetSpace, VectorOf } from './target-space'

/**
 * Sources compared at once: 128 × 115,000 numbers take 60 MB. A product reads all targets anew, so fewer sources cost
 * more: 1.5 times the processor time with 64, as much with 256.
 */
const sourcesAtOnce = 128

/** To start a thread for fewer sources would take longer than they do. */
const fewSources = 500

export interface SurveyProgress {
  onProgress?: OnProgress
  /** Ends the survey after the sources at hand. */
  signal?: AbortSignal
  /** Options of Node for its thread; those of this process when absent. */
  execArgv?: string[]
}

/**
 * Everything about a scheme that ranking needs and no decision changes.
 * @param vector of `textsOf(material)`
 * @throws the signal's reason when it is aborted
 */
export async function surveyScheme(
  material: Pick<SurveyMaterial, 'sources' | 'text'>,
  space: TargetSpace,
  vector: VectorOf,
  progress: SurveyProgress = {},
): Promise<Survey> {
  const { sources, text } = material
  const [surveyed, neighbours, nearTargets] = await Promise.all([
    candidatesOfAll(material, space, vector, progress),
    neighboursOf(sources, vector),
    nearTargetsOf(space),
  ])
  return {
    sources: sources.map((source) => {
      const { notation, declaredIsco } = source
      return { notation, declaredIsco, described: isDescribed(source, text) }
    }),
    targets: space.facts,
    surveyed,
    neighbours,
    nearTargets,
  }
}

/** Compares the next sources while candidates are found for the last ones; two memories take turns. */
async function candidatesOfAll(
  { sources, text }: Pick<SurveyMaterial, 'sources' | 'text'>,
  space: TargetSpace,
  vector: VectorOf,
  { onProgress, signal, execArgv }: SurveyProgress,
): Promise<Surveyed[]> {
  const thread = sources.length > fewSources ? CandidatesThread.start(space.texts, execArgv) : null
  const [memory, other] = [new DotsMemory(), new DotsMemory()]
  const compare = (from: number, memory: DotsMemory) =>
    space.compare(sources.slice(from, from + sourcesAtOnce), text, vector, memory)
  const surveyed: Surveyed[] = []
  try {
    let compared = await compare(0, memory)
    for (let turn = 0; surveyed.length < sources.length; turn++) {
      signal?.throwIfAborted()
      const next = compare(surveyed.length + compared.length, turn % 2 === 0 ? other : memory)
      const [found, following] = await Promise.all([(thread ?? space).candidates(compared), next])
      surveyed.push(...found)
      compared = following
      onProgress?.(surveyed.length, sources.length)
    }
  } finally {
    await thread?.close()
  }
  return surveyed
}

/** For each source the others whose titles are nearest. */
async function neighboursOf(sources: readonly SourceToSurvey[], vector: VectorOf): Promise<Survey['neighbours']> {
  const nearest = await nearestOf(
    sources.map(({ title }) => vector(labelText(title))),
    neighbourCount + 1,
  )
  return nearest.map(({ positions, dots }, source) => {
    const others = positions.flatMap((other, place) => (other === source ? [] : [place])).slice(0, neighbourCount)
    return {
      sources: Int32Array.from(others, (place) => positions[place]!),
      dots: Float32Array.from(others, (place) => dots[place]!),
    }
  })
}

/** For each target those whose labels are nearest in the mean. */
async function nearTargetsOf({ directions }: TargetSpace): Promise<Survey['nearTargets']> {
  const nearest = await nearestOf(directions, nearTargetCount)
  return nearest.map(({ positions, dots }) => ({ targets: Int32Array.from(positions), dots: Float32Array.from(dots) }))
}

/** For each vector the nearest of them all, itself among them, by blocks: the whole square of ROME would take 490 MB. */
async function nearestOf(
  vectors: readonly Float32Array[],
  count: number,
): Promise<{ positions: number[]; dots: number[] }[]> {
  const all = Similarity.over(vectors, vectors[0]?.length ?? 0)
  const nearest: { positions: number[]; dots: number[] }[] = []
  for (let start = 0; start < vectors.length; start += sourcesAtOnce) {
    for (const dots of await all.dots(vectors.slice(start, start + sourcesAtOnce))) {
      const positions = bestPositions(dots, count, -1)
      nearest.push({ positions, dots: positions.map((other) => dots[other]!) })
    }
  }
  return nearest
}
