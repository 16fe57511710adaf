import type { Overview, Project } from '../../api/types'
import { ChartFigure } from '../../charts/chart-figure'
import { Matrix } from '../../charts/matrix'
import { useTexts } from '../../texts'
import { workAddress } from '../../projects/work-address'

const unknown = ''

/** Which part of the source leads to which part of ISCO-08. */
export function CrosswalkFigure({ project, crosswalk }: { project: Project; crosswalk: Overview['crosswalk'] }) {
  const texts = useTexts()
  const said = texts.dashboard.crosswalk
  const rows = crosswalk.branches.map(({ id, notation, title }) => ({
    key: String(id ?? unknown),
    label: id === null ? said.others : [notation, title].filter(Boolean).join(' '),
  }))
  const columns = [
    ...crosswalk.groups.map(({ group, title }) => ({ key: group, label: `${group} ${title ?? ''}`.trim() })),
    ...(crosswalk.cells.some(({ group }) => group === null)
      ? [{ key: unknown, label: texts.dashboard.coverage.noGroup }]
      : []),
  ]
  const amounts = new Map(
    crosswalk.cells.map(({ branch, group, sources }) => [`${branch ?? unknown} ${group ?? unknown}`, sources]),
  )
  const cell = (branch: string, group: string) => {
    const amount = amounts.get(`${branch} ${group}`)
    if (amount === undefined) return null
    const nameOf = (all: typeof rows, key: string) => all.find((one) => one.key === key)?.label ?? key
    return {
      amount,
      says: said.says(nameOf(rows, branch), nameOf(columns, group), amount),
      to: branch && group ? workAddress(project.id, { branch, group }) : null,
      kept: true,
    }
  }
  const filled = rows.flatMap((branch) =>
    columns.flatMap((group) => {
      const found = cell(branch.key, group.key)
      return found ? [[branch.label, group.label, { value: found.amount, to: found.to }]] : []
    }),
  )
  return (
    <ChartFigure
      title={said.title}
      hint={said.hint}
      table={{ columns: said.columns, rows: filled }}
      draw={(width) => (
        <Matrix width={width} label={said.title} rows={rows} columns={columns} cell={cell} number={texts.number} />
      )}
    />
  )
}
