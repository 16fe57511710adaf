import type { Overview, Project } from '../../api/types'
import { Bars } from '../../charts/bars'
import { ChartFigure } from '../../charts/chart-figure'
import { useTexts } from '../../texts'
import { workAddress } from '../../projects/work-address'

const lastNamed = 10

/** How far down the list people had to look, and how often it did not hold what they wanted. */
export function PlacesFigure({ project, places }: { project: Project; places: Overview['places'] }) {
  const texts = useTexts()
  const said = texts.dashboard.places
  const all = places.reduce((sum, { concepts }) => sum + concepts, 0)
  const below = places
    .filter(({ rank }) => rank !== null && rank > lastNamed)
    .reduce((sum, { concepts }) => sum + concepts, 0)
  const linkOf = (rank: number | null) => workAddress(project.id, { rank: rank ?? 'search' })
  const named = (rank: number | null) => ({
    name: rank === null ? said.search : said.rank(rank),
    concepts: places.find((place) => place.rank === rank)?.concepts ?? 0,
    to: places.some((place) => place.rank === rank) ? linkOf(rank) : null,
  })
  const deepest = Math.max(1, ...places.map(({ rank }) => rank ?? 1))
  const rows = [
    ...Array.from({ length: Math.min(lastNamed, deepest) }, (_, at) => named(at + 1)),
    ...(below > 0 ? [{ name: said.below(lastNamed), concepts: below, to: null }] : []),
    named(null),
  ]
  return (
    <ChartFigure
      title={said.title}
      hint={said.hint}
      table={{
        columns: said.columns,
        rows: places.map(({ rank, concepts }) => [
          rank === null ? said.search : rank,
          { value: concepts, to: linkOf(rank) },
          { value: concepts / all, text: texts.metrics.percent(concepts / all) },
        ]),
      }}
      draw={(width) => (
        <Bars
          width={width}
          label={said.title}
          most={Math.max(...rows.map(({ concepts }) => concepts))}
          bars={rows.map(({ name, concepts, to }) => ({
            key: name,
            label: name,
            parts: [{ tone: 'strong', value: concepts }],
            amount: texts.number(concepts),
            says: said.says(name, concepts),
            to,
          }))}
        />
      )}
    />
  )
}
