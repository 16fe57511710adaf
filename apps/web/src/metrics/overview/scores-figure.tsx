import type { Overview, Project } from '../../api/types'
import { ChartFigure } from '../../charts/chart-figure'
import { Columns } from '../../charts/columns'
import { useTexts } from '../../texts'
import { workAddress } from '../../projects/work-address'

/** How many concepts have a first suggestion of which chance, and what experts made of it. */
export function ScoresFigure({ project, scores }: { project: Project; scores: Overview['scores'] }) {
  const texts = useTexts()
  const said = texts.dashboard.scores
  const linkOf = ({ from, to }: { from: number; to: number }) => workAddress(project.id, { score: `${from}-${to}` })
  return (
    <ChartFigure
      title={said.title}
      hint={said.hint}
      table={{
        columns: said.columns,
        rows: scores.map((band) => {
          const { from, to, accepted, other, none, open, share } = band
          const shares = share ? [share.value, ...share.interval] : [null, null, null]
          return [
            { value: from, text: texts.number(from), to: linkOf(band) },
            to,
            accepted,
            other,
            none,
            open,
            ...shares.map((one) => (one === null ? null : { value: one, text: texts.metrics.percent(one) })),
          ]
        }),
      }}
      draw={(width) => (
        <Columns
          width={width}
          label={said.title}
          legend={[
            ['strong', said.accepted],
            ['against', said.other],
            ['soft', said.none],
            ['pale', said.open],
          ]}
          axis={{ across: said.across, up: said.up, number: texts.number }}
          columns={scores.map((band) => {
            const { from, to, accepted, other, none, open, share } = band
            return {
              key: String(from),
              label: `${from}–${to}`,
              parts: [
                { tone: 'strong', value: accepted },
                { tone: 'against', value: other },
                { tone: 'soft', value: none },
                { tone: 'pale', value: open },
              ],
              above: share ? texts.dashboard.percent(share.value) : undefined,
              says: said.says(from, to, accepted, accepted + other + none, open),
              to: linkOf(band),
            }
          })}
        />
      )}
    />
  )
}
