import { ActionIcon, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState, type Ref } from 'react'
import type { Project } from '../api/types'
import { ReloadIcon } from '../parts/icons'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import type { WorkAddress } from './address'
import { OpenBulk } from './bulk/open-bulk'
import classes from './concept-list.module.css'
import { Chips } from './lists/chips'
import { ConceptRows } from './lists/concept-rows'
import { isNarrowed } from './lists/filter'
import { ListMenu } from './lists/list-menu'
import { ListTools } from './lists/list-tools'
import { useLive } from './lists/live'
import type { useWorkList } from './work-list'

interface Props {
  project: Project
  list: ReturnType<typeof useWorkList>
  address: WorkAddress
  conceptId: number | null
  searchRef: Ref<HTMLInputElement>
}

/** The concepts of one list, as the whole team leaves them from moment to moment. */
export function ConceptList({ project, list, address, conceptId, searchRef }: Props) {
  const texts = useTexts()
  const { filter, setFilter } = address
  const { counts, arrived } = useLive(project.id, filter, list.ids)
  const reload = () => void list.refetch()
  return (
    <section className={classes.panel} aria-label={texts.validate.list.label}>
      <div className={classes.head}>
        <ListMenu
          project={project}
          counts={counts}
          list={filter.list}
          left={list.isSuccess && isNarrowed(filter) ? list.ids.length : null}
          onChoose={(name) => setFilter({ list: name })}
        />
        <Tooltip label={texts.validate.list.reload}>
          <ActionIcon variant="subtle" aria-label={texts.validate.list.reload} onClick={reload}>
            <ReloadIcon />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.search}>
        <QueryField
          key={filter.list}
          query={filter.query ?? ''}
          onQuery={(query) => setFilter({ query })}
          inputRef={searchRef}
        />
      </div>
      <Chips projectId={project.id} filter={filter} onNarrow={setFilter} />
      <ListTools
        project={project}
        address={address}
        total={list.ids.length}
        current={conceptId === null ? undefined : list.items.get(conceptId)}
      />
      <OpenBulk project={project} />
      {arrived.length > 0 && (
        <UnstyledButton className={classes.arrived} onClick={reload}>
          {texts.lists.arrived(arrived.length)}
        </UnstyledButton>
      )}
      <ProblemNotice error={list.error} onRetry={reload} />
      {list.isSuccess && list.ids.length === 0 && <Empty filter={filter} />}
      <ConceptRows list={list} filter={filter} conceptId={conceptId} onShow={address.show} />
    </section>
  )
}

function Empty({ filter }: { filter: WorkAddress['filter'] }) {
  const texts = useTexts()
  return (
    <p className={classes.empty}>
      {filter.query
        ? texts.validate.list.emptyQuery(filter.query)
        : isNarrowed(filter)
          ? texts.lists.emptyNarrowed
          : texts.lists.empty[filter.list]}
    </p>
  )
}

/** Whoever types goes on within this, in ms; then the list is asked for. */
const betweenLetters = 60

interface QueryFieldProps {
  query: string
  onQuery: (query: string) => void
  inputRef: Ref<HTMLInputElement>
}

function QueryField({ query, onQuery, inputRef }: QueryFieldProps) {
  const texts = useTexts().validate.list
  const [value, setValue] = useState(query)
  const settle = useDebouncedCallback(onQuery, betweenLetters)
  return (
    <TextInput
      ref={inputRef}
      className={classes.field}
      aria-label={texts.filter}
      placeholder={texts.filter}
      value={value}
      onChange={(event) => {
        setValue(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  )
}
