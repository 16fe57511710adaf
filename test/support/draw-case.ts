import { seededRandom, type Relation } from '#domain'
import type { RankingCase } from '../../training/cases/ranking-case'
import { drawSurvey } from './draw-survey'

/** Targets of an invented scheme, in two ISCO groups. */
const groups = ['2511', '2511', '2511', '7512', '7512', '7512']

/**
 * An invented table of 40 sources: the right target is mostly the one whose label is nearest, the code's first digit is
 * that of its ISCO group, and every tenth source has no target. The same seed gives the same table.
 */
export function drawCase(name: string, seed: number, change: Partial<RankingCase> = {}): RankingCase {
  const random = seededRandom(seed)
  const sources = Array.from({ length: 40 }, (_, at) => {
    const right = Math.floor(random() * groups.length)
    const near = groups.map((_group, target) => (target === right ? 0.35 + random() / 2 : random() / 2))
    return { right, near, none: at % 10 === 9, notation: `${groups[right]![0]}${100 + at}` }
  })
  const matches = sources.map(({ right, none }, at) => {
    const relation: Relation = at % 3 === 0 ? 'exactMatch' : 'broadMatch'
    return none ? [] : [{ target: right, relation }]
  })
  return {
    table: {
      file: `${name}.csv`,
      sha256: name,
      scheme: { title: name, digest: name, sources: [] },
      language: 'en',
      sources: sources.map(({ notation, none }, at) => ({
        title: `${name} ${at}`,
        description: null,
        notation,
        declaredIsco: null,
        matches: matches[at]!.map(({ target, relation }) => ({ target: `target ${target}`, relation })),
        none,
      })),
    },
    survey: drawSurvey(
      groups.map((iscoGroup) => ({ iscoGroup })),
      sources.map(({ near, notation }) => ({ near, notation })),
    ),
    matches,
    population: sources.flatMap(({ none }, at) => (none ? [] : [at])),
    described: false,
    seen: false,
    ...change,
  }
}
