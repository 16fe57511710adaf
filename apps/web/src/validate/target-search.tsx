import { CloseButton, SegmentedControl, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import type { Project } from '../api/types'
import { SearchIcon } from '../parts/icons'
import { Branches } from '../targets/branches'
import { useTexts } from '../texts'
import type { Bench } from './bench-state'
import type { SearchBy } from './candidates'
import classes from './target-search.module.css'

interface Props {
  project: Project
  search: Bench['search']
  inputRef: Ref<HTMLInputElement>
}

const ways = ['words', 'meaning', 'browse'] as const
type Way = SearchBy | 'browse'

/** The way to any target that was not suggested. */
export function TargetSearch({ project, search, inputRef }: Props) {
  const { validate, targets } = useTexts()
  const texts = validate.search
  const { query, by, below, look } = search
  const walks = below !== undefined
  const choose = (way: Way) => {
    if (way !== 'browse') search.setBy(way)
    look({ below: way === 'browse' ? null : undefined })
  }
  return (
    <search className={classes.search}>
      <TextInput
        ref={inputRef}
        className={classes.field}
        aria-label={texts.label}
        placeholder={by === 'meaning' ? targets.searchMeaning : texts.placeholder}
        leftSection={<SearchIcon size={16} />}
        rightSection={query && <CloseButton size="sm" aria-label={texts.back} onClick={() => look({ query: '' })} />}
        value={query}
        onChange={(event) => look({ query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') look({ query: '' })
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      <SegmentedControl<Way>
        size="xs"
        aria-label={texts.by}
        value={walks ? 'browse' : by}
        onChange={choose}
        data={ways.map((value) => ({ value, label: targets.ways[value] }))}
      />
      {walks && (
        <div className={classes.hierarchy}>
          <Branches
            project={project}
            below={below}
            takesFocus
            onOpen={(branch) => look({ below: branch, query: '' })}
          />
        </div>
      )}
    </search>
  )
}
