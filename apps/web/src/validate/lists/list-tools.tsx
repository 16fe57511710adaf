import { Modal, NativeSelect, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import type { Project, WorkItem } from '../../api/types'
import { Waiting } from '../../parts/waiting'
import { useTexts } from '../../texts'
import type { WorkAddress } from '../address'
import { workOrders } from './filter'
import classes from './list-tools.module.css'
import { NarrowMenu } from './narrow-menu'

const AssignDialog = lazy(() => import('./assign-dialog'))

interface Props {
  project: Project
  address: WorkAddress
  total: number
  current: WorkItem | undefined
}

/** What can be done with the list as a whole: narrow it, order it, assign it. */
export function ListTools({ project, address, total, current }: Props) {
  const texts = useTexts().lists
  const { filter, setFilter } = address
  const [assigning, dialog] = useDisclosure(false)
  return (
    <div className={classes.tools}>
      <NarrowMenu projectId={project.id} filter={filter} onNarrow={setFilter} />
      <NativeSelect
        variant="unstyled"
        size="xs"
        className={classes.order}
        aria-label={texts.order.label}
        data={workOrders.map((value) => ({ value, label: texts.order[value] }))}
        value={filter.order ?? 'file'}
        onChange={({ currentTarget: { value } }) => {
          const order = workOrders.find((one) => one === value)
          setFilter({ order: order === 'file' ? null : order })
        }}
      />
      {project.role !== 'reader' && (
        <UnstyledButton className={classes.tool} onClick={dialog.open}>
          {texts.assign.open}
        </UnstyledButton>
      )}
      <Modal opened={assigning} onClose={dialog.close} title={texts.assign.title}>
        <Suspense fallback={<Waiting />}>
          <AssignDialog project={project} filter={filter} total={total} current={current} onClose={dialog.close} />
        </Suspense>
      </Modal>
    </div>
  )
}
