import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../texts'
import classes from './chips.module.css'
import type { WorkView } from './filter'
import { chipsOf, filterOptionsQuery, needsNames, type Narrow } from './filter-options'

/** What narrows the list; each is removed by a press. */
export function Chips({ projectId, filter, onNarrow }: { projectId: string; filter: WorkView; onNarrow: Narrow }) {
  const texts = useTexts()
  const { data } = useQuery({ ...filterOptionsQuery(projectId, filter), enabled: needsNames(filter) })
  const chips = chipsOf(filter, data, texts)
  if (chips.length === 0) return null
  return (
    <ul className={classes.chips}>
      {chips.map(({ narrowing, said }) => (
        <li key={narrowing}>
          <UnstyledButton
            className={classes.chip}
            aria-label={texts.lists.narrow.remove(said)}
            onClick={() => onNarrow({ [narrowing]: null })}
          >
            <span className={classes.said} dir="auto">
              {said}
            </span>
            <span aria-hidden="true">×</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
