import { Menu, UnstyledButton } from '@mantine/core'
import type { Project, WorkListName } from '../../api/types'
import { ChevronIcon } from '../../parts/icons'
import { useTexts } from '../../texts'
import { workLists } from './filter'
import classes from './list-menu.module.css'
import type { Counts } from './live'

interface Props {
  project: Project
  counts: Counts | null
  list: WorkListName
  /** How many of its concepts are left, where it is narrowed. */
  left: number | null
  onChoose: (list: WorkListName) => void
}

/** The list that is shown, and the others to change to. */
export function ListMenu({ project, counts, list, left, onChoose }: Props) {
  const texts = useTexts()
  const { toDo, toReview, disputed, agreed, settled, total } = project.progress
  // The progress is ahead of the counts: it knows at once what this person decides.
  const own = { 'to-do': toDo, 'to-review': toReview, disputed, done: agreed + settled, all: total }
  const amounts: Partial<Counts> = { ...counts, ...own }
  const name = texts.lists.names[list]
  const amount = amounts[list] ?? 0
  return (
    <Menu position="bottom-start" width={240} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.chosen} aria-label={texts.lists.choose(name, left ?? amount)}>
          <span className={classes.name}>{name}</span>
          <span className={`number ${classes.amount}`}>
            {left === null ? texts.number(amount) : texts.lists.left(left, amount)}
          </span>
          <span className={classes.arrow}>
            <ChevronIcon size={14} />
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={texts.lists.lists}>
        <Menu.RadioGroup value={list} onChange={(name) => onChoose(workLists.find((one) => one === name) ?? list)}>
          {workLists.map((one) => (
            <Menu.RadioItem
              key={one}
              value={one}
              closeMenuOnClick
              className={classes.item}
              rightSection={<span className="number">{texts.number(amounts[one] ?? 0)}</span>}
            >
              {texts.lists.names[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
