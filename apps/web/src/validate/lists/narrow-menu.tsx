import { Popover, UnstyledButton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { Waiting } from '../../parts/waiting'
import { useTexts } from '../../texts'
import classes from './list-tools.module.css'
import type { WorkView } from './filter'
import type { Narrow } from './filter-options'

const NarrowOptions = lazy(() => import('./narrow-options'))

/** Opens what the list can be narrowed to. */
export function NarrowMenu({ projectId, filter, onNarrow }: { projectId: string; filter: WorkView; onNarrow: Narrow }) {
  const texts = useTexts().lists.narrow
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.tool} onClick={() => setOpened(!opened)}>
          {texts.open}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.title}>
        <Suspense fallback={<Waiting />}>
          <NarrowOptions
            projectId={projectId}
            filter={filter}
            onNarrow={(changes) => {
              setOpened(false)
              onNarrow(changes)
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
