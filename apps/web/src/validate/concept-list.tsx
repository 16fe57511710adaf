import { ActionIcon, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState, type Ref } from 'react'
import type { Project } from '../api/types'
import { ReloadIcon } from '../parts/icons'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import type { WorkAddress } from './address'
import classes from './concept-list.module.css'
import { ConceptRows } from './lists/concept-rows'
import { workLists } from './lists/filter'
import type { useWorkList } from './work-list'

interface Props {
  project: Project
  list: ReturnType<typeof useWorkList>
  address: WorkAddress
  conceptId: number | null
  searchRef: Ref<HTMLInputElement>
}

/** All concepts of one filter. */
export function ConceptList({ project, list, address, conceptId, searchRef }: Props) {
  const texts = useTexts()
  const { filter } = address
  const isEmpty = list.isSuccess && list.ids.length === 0
  return (
    <section className={classes.panel} aria-label={texts.validate.list.label}>
      <Filters project={project} address={address} />
      <div className={classes.search}>
        <QueryField
          key={filter.list}
          query={filter.query ?? ''}
          onQuery={(query) => address.setFilter({ query })}
          inputRef={searchRef}
        />
        <Tooltip label={texts.validate.list.reload}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={texts.validate.list.reload}
            onClick={() => void list.refetch()}
          >
            <ReloadIcon />
          </ActionIcon>
        </Tooltip>
      </div>
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      {isEmpty && (
        <p className={classes.empty}>
          {filter.query ? texts.validate.list.emptyQuery(filter.query) : texts.lists.empty[filter.list]}
        </p>
      )}
      <ConceptRows list={list} filter={filter} conceptId={conceptId} onShow={address.show} />
    </section>
  )
}

function Filters({ project, address }: Pick<Props, 'project' | 'address'>) {
  const texts = useTexts()
  const { toDo, toReview, disputed, agreed, settled, total } = project.progress
  const amounts = { 'to-do': toDo, 'to-review': toReview, disputed, done: agreed + settled, all: total }
  const amountOf = (list: string) => Object.entries(amounts).find(([name]) => name === list)?.[1]
  return (
    <div className={classes.filters} role="group" aria-label={texts.validate.list.label}>
      {workLists.map((one) => (
        <UnstyledButton
          key={one}
          className={classes.filter}
          aria-pressed={one === address.filter.list}
          onClick={() => address.setFilter({ list: one })}
        >
          {texts.lists.names[one]}{' '}
          {amountOf(one) !== undefined && <span className="number">{texts.number(amountOf(one) ?? 0)}</span>}
        </UnstyledButton>
      ))}
      <UnstyledButton
        className={classes.filter}
        data-kind="outlook"
        aria-pressed={address.filter['nothing-fits'] !== undefined}
        onClick={() => address.setFilter({ 'nothing-fits': address.filter['nothing-fits'] ? null : 'likely' })}
      >
        {texts.validate.nothingFits.filter}
      </UnstyledButton>
    </div>
  )
}

function QueryField({
  query,
  onQuery,
  inputRef,
}: {
  query: string
  onQuery: (q: string) => void
  inputRef: Ref<HTMLInputElement>
}) {
  const texts = useTexts().validate.list
  const [value, setValue] = useState(query)
  const settle = useDebouncedCallback(onQuery, 250)
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
