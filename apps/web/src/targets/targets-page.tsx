import { CloseButton, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { Project } from '../api/types'
import { SearchIcon } from '../parts/icons'
import { useArrival } from '../parts/page'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { reaches, searchWays, useTargetsAddress, type SearchWay, type TargetView } from './address'
import { Branches } from './branches'
import { CoverageLegend } from './coverage-bar'
import { TargetEntry } from './target-entry'
import { TargetList } from './target-list'
import classes from './targets-page.module.css'

/** The other direction: from the targets to what is mapped to them. */
export default function TargetsPage() {
  const texts = useTexts().targets
  const project = useProject()
  const { view, target, change } = useTargetsAddress()
  const heading = useArrival(texts.title(project.target.title))
  const open = (below: number | null) => change({ below, query: '' })
  return (
    <div className={classes.page}>
      <h1 className="unseen" ref={heading} tabIndex={-1}>
        {texts.title(project.target.title)}
      </h1>
      <div className={classes.hierarchy}>
        <Branches project={project} below={view.below} onOpen={open} />
        <CoverageLegend />
      </div>
      <div className={classes.targets}>
        <Search key={view.below} project={project} view={view} onChange={change} />
        <TargetList
          project={project}
          view={view}
          target={target}
          onShow={(id) => change({ target: id })}
          onMeaning={() => change({ by: 'meaning' })}
          filter={<Reaches view={view} onChange={change} />}
        />
      </div>
      <div className={classes.entry}>
        {target === null ? (
          <p className={classes.choose}>{texts.entry.choose}</p>
        ) : (
          <TargetEntry project={project} target={target} onShow={(id) => change({ target: id })} onOpen={open} />
        )}
      </div>
    </div>
  )
}

interface ViewProps {
  view: TargetView
  onChange: (changes: Partial<TargetView>) => void
}

function Search({ project, view, onChange }: ViewProps & { project: Project }) {
  const texts = useTexts().targets
  const [typed, setTyped] = useState(view.query)
  const settle = useDebouncedCallback((query: string) => onChange({ query }), 250)
  const type = (query: string) => {
    setTyped(query)
    settle(query)
  }
  return (
    <search className={classes.search} aria-label={`${texts.search}: ${project.target.title}`}>
      <TextInput
        className={classes.field}
        aria-label={texts.search}
        placeholder={view.by === 'meaning' ? texts.searchMeaning : texts.searchHint}
        leftSection={<SearchIcon size={16} />}
        rightSection={typed && <CloseButton size="sm" aria-label={texts.back} onClick={() => type('')} />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && type('')}
      />
      <SegmentedControl<SearchWay>
        size="xs"
        aria-label={texts.by}
        value={view.by}
        onChange={(by) => onChange({ by })}
        data={searchWays.map((value) => ({ value, label: texts.ways[value] }))}
      />
    </search>
  )
}

function Reaches({ view, onChange }: ViewProps) {
  const texts = useTexts().targets.reach
  return (
    <NativeSelect
      className={classes.reach}
      size="xs"
      aria-label={texts.label}
      value={view.reach ?? 'all'}
      onChange={({ currentTarget }) => onChange({ reach: reaches.find((one) => one === currentTarget.value) ?? null })}
      data={(['all', ...reaches] as const).map((value) => ({ value, label: texts[value] }))}
    />
  )
}
