import type { LineProblem } from '../api/types'
import { useTexts } from '../texts'
import { kindOf } from './problem-kind'
import type { ProblemView, SortBy } from './problems-data'
import classes from './problems.module.css'

interface Props {
  items: LineProblem[]
  withFile: boolean
  view: ProblemView
  onView: (view: ProblemView) => void
}

/** Scrolls by itself, so that what else there is to decide stays in reach of a file with a thousand errors. */
export function ProblemTable({ items, withFile, view, onView }: Props) {
  const texts = useTexts().upload.problems
  const columns: [string, SortBy | null][] = [
    [texts.line, 'line'],
    [texts.column, 'column'],
    [texts.value, 'value'],
    [texts.wrong, 'kind'],
    [texts.expected, null],
    ...(withFile ? [[texts.file, null] satisfies [string, null]] : []),
  ]
  return (
    // A region that scrolls has to be in reach of the keyboard.
    <div className={`sheet ${classes.scroll}`} tabIndex={0} role="region" aria-label={texts.region}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map(([name, sort]) =>
              sort ? (
                <SortHead key={name} name={name} sort={sort} view={view} onView={onView} />
              ) : (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((problem, index) => (
            <ProblemRow key={index} problem={problem} withFile={withFile} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SortHeadProps extends Pick<Props, 'view' | 'onView'> {
  name: string
  sort: SortBy
}

function SortHead({ name, sort, view, onView }: SortHeadProps) {
  const texts = useTexts().upload.problems
  const sorted = view.sort === sort
  const order = sorted && view.order === 'asc' ? 'desc' : 'asc'
  return (
    <th scope="col" aria-sort={sorted ? (view.order === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" title={texts.sortBy(name)} onClick={() => onView({ ...view, sort, order })}>
        {name}
        <span aria-hidden="true" className={classes.arrow}>
          {sorted ? (view.order === 'asc' ? '↑' : '↓') : '↕'}
        </span>
      </button>
    </th>
  )
}

function ProblemRow({ problem, withFile }: { problem: LineProblem; withFile: boolean }) {
  const texts = useTexts()
  const say = texts.upload.problems
  const kind = kindOf(problem.code, say)
  return (
    <tr className={classes[problem.severity]}>
      <td className="number">{problem.line === null ? say.wholeFile : texts.number(problem.line)}</td>
      <td dir="auto">{problem.column}</td>
      <td className={classes.value} dir="auto">
        {problem.value === '' ? `(${say.empty})` : problem.value}
      </td>
      <td>
        <span className={classes.severity}>{say[problem.severity]}</span> {kind.name}
        {/* The server tells what it found in English only; the kind says the rest in every language. */}
        {texts.language === 'en' && <small>{problem.message}</small>}
      </td>
      <td>{kind.expected}</td>
      {withFile && <td dir="auto">{problem.file}</td>}
    </tr>
  )
}
