import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { Project } from '../../api/types'
import { useTexts } from '../../texts'
import classes from './overview.module.css'
import { workAddress } from '../../projects/work-address'

type List = 'mine' | 'to-do' | 'to-review' | 'disputed' | 'all'

/** Whose turn it is: what is assigned to a person comes first, then what anybody of that role may do. */
function nextList({ role, progress }: Project, assigned: number): { list: List; amount: number } {
  const reviews = role === 'reviewer' || role === 'owner'
  const candidates: [List, number][] = [
    ['mine', assigned],
    ...(role === 'reviewer' ? reviewerFirst(progress) : []),
    ['to-do', progress.toDo],
    ...(reviews ? reviewerFirst(progress) : []),
  ]
  const [list, amount] = candidates.find(([, waiting]) => waiting > 0) ?? ['all' as const, progress.total]
  return { list, amount }
}

const reviewerFirst = ({ toReview, disputed }: Project['progress']): [List, number][] => [
  ['to-review', toReview],
  ['disputed', disputed],
]

/** One step from what was reached to what is next, for everybody who may decide. */
export function GoOn({ project, assigned }: { project: Project; assigned: number }) {
  const texts = useTexts().dashboard
  if (project.role === 'reader') return null
  const { list, amount } = nextList(project, assigned)
  return (
    <div className={classes.goOn}>
      <Button component={Link} to={workAddress(project.id, { list })} size="md">
        {texts.goOn}
      </Button>
      <span className="soft">{texts.waiting[list](amount)}</span>
    </div>
  )
}
