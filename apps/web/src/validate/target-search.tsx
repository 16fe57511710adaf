import { CloseButton, SegmentedControl, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { SearchIcon } from '../parts/icons'
import { useTexts } from '../texts'
import type { SearchBy } from './candidates'
import classes from './target-search.module.css'

interface Props {
  query: string
  by: SearchBy
  onQuery: (query: string) => void
  onBy: (by: SearchBy) => void
  inputRef: Ref<HTMLInputElement>
}

/** The way to any target that was not suggested. */
export function TargetSearch({ query, by, onQuery, onBy, inputRef }: Props) {
  const texts = useTexts().validate.search
  return (
    <search className={classes.search}>
      <TextInput
        ref={inputRef}
        className={classes.field}
        aria-label={texts.label}
        placeholder={texts.placeholder}
        leftSection={<SearchIcon size={16} />}
        rightSection={query && <CloseButton size="sm" aria-label={texts.back} onClick={() => onQuery('')} />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onQuery('')
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      <SegmentedControl<SearchBy>
        size="xs"
        aria-label={texts.by}
        value={by}
        onChange={onBy}
        data={[
          { value: 'words', label: texts.words },
          { value: 'meaning', label: texts.meaning },
        ]}
      />
    </search>
  )
}
