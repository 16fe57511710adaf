import { neighbourCount, bestPositions, labelText, type Survey, type Surveyed } from '#domain'
import { Similarity } from '#embedding'
import type { OnProgress } from '../embed/text-embedder.service'
import { isDescribed, type SourceToSurvey, type SurveyMaterial } from './survey-material'
import type { TargetSpace, VectorOf } from './target-space'

/** Sources compared at once: with up to four forms each, 64 × 100,000 numbers take 100 MB at most. */
const sourcesAtOnce = 64

export interface SurveyProgress {
  onProgress?: OnProgress
  /** Ends the survey after the sources at hand. */
  signal?: AbortSignal
}

/**
 * Everything about a scheme that ranking needs and no decision changes.
 * @param vector of `textsOf(material)`
 * @throws the signal's reason when it is aborted
 */
export async function surveyScheme(
  { sources, text }: Pick<SurveyMaterial, 'sources' | 'text'>,
  space: TargetSpace,
  vector: VectorOf,
  { onProgress, signal }: SurveyProgress = {},
): Promise<Survey> {
  const surveyed: Surveyed[] = []
  const batch = (start: number) => sources.slice(start, start + sourcesAtOnce)
  const compare = (start: number) => {
    const dots = start < sources.length ? space.compare(batch(start), text, vector) : Promise.resolve([])
    // Should the survey end before: whoever awaits it still hears what went wrong.
    dots.catch(() => undefined)
    return dots
  }
  // The runtime multiplies the next batch while this thread reads the one at hand.
  let ahead = compare(0)
  for (let start = 0; start < sources.length; start += sourcesAtOnce) {
    signal?.throwIfAborted()
    const dots = await ahead
    ahead = compare(start + sourcesAtOnce)
    surveyed.push(...space.candidates(batch(start), dots))
    onProgress?.(surveyed.length, sources.length)
  }
  return {
    sources: sources.map((source) => {
      const { notation, declaredIsco } = source
      return { notation, declaredIsco, described: isDescribed(source, text) }
    }),
    targets: space.facts,
    surveyed,
    neighbours: await neighboursOf(sources, vector),
  }
}

/** For each source the others whose titles are nearest, by blocks: the whole square of ROME would take 490 MB. */
async function neighboursOf(sources: readonly SourceToSurvey[], vector: VectorOf): Promise<Survey['neighbours']> {
  const vectors = sources.map(({ title }) => vector(labelText(title)))
  const all = Similarity.over(vectors, vectors[0]?.length ?? 0)
  const neighbours: Survey['neighbours'][number][] = []
  for (let start = 0; start < vectors.length; start += sourcesAtOnce) {
    const rows = await all.dots(vectors.slice(start, start + sourcesAtOnce))
    for (const dots of rows) {
      dots[neighbours.length] = -Infinity
      const nearest = Int32Array.from(bestPositions(dots, neighbourCount, -1))
      neighbours.push({ sources: nearest, dots: Float32Array.from(nearest, (other) => dots[other]!) })
    }
  }
  return neighbours
}
