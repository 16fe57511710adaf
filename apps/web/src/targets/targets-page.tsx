import { Anchor, CloseButton, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Project, TargetCoverage, TargetReach } from '../api/types'
import { SearchIcon } from '../parts/icons'
import { useArrival } from '../parts/page'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { reaches, searchWays, useTargetsAddress, type SearchWay, type TargetView } from './address'
import { Branches } from './branches'
import { CoverageLegend } from './coverage-bar'
import { TargetEntry } from './target-entry'
import { TargetList } from './target-list'
import { branchQuery } from './targets-data'
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
          filter={<Reaches project={project} view={view} onChange={change} />}
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

/** How many targets of the open branch each choice lists; null where the branch does not tell. */
function amountOf(reach: TargetReach | null, { targets, exact, close, inexact }: TargetCoverage): number | null {
  if (reach === null) return targets
  const amounts = { none: targets - exact - close - inexact, 'not-exact': close + inexact, inexact, close, exact }
  return reach === 'several' ? null : amounts[reach]
}

function Reaches({ project, view, onChange }: ViewProps & { project: Project }) {
  const all = useTexts()
  const texts = all.targets.reach
  const { data } = useQuery(branchQuery(project.id, view.below))
  const label = (reach: TargetReach | null) => {
    const amount = data ? amountOf(reach, data.coverage) : null
    return amount === null ? texts[reach ?? 'all'] : `${all.number(amount)} · ${texts[reach ?? 'all']}`
  }
  return (
    <span className={classes.filter}>
      <NativeSelect
        className={classes.reach}
        size="xs"
        aria-label={texts.label}
        value={view.reach ?? 'all'}
        onChange={({ currentTarget }) =>
          onChange({ reach: reaches.find((one) => one === currentTarget.value) ?? null })
        }
        data={[null, ...reaches].map((reach) => ({ value: reach ?? 'all', label: label(reach) }))}
      />
      {view.query.trim() === '' && <Files project={project} view={view} />}
    </span>
  )
}

/** What is listed, with what leads to each, as a file; of a search there is none, since it shows its best only. */
function Files({ project, view: { below, reach } }: { project: Project; view: TargetView }) {
  const texts = useTexts().targets.list
  const asked = new URLSearchParams({ ...(below !== null && { below: String(below) }), ...(reach && { reach }) })
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Anchor
          size="xs"
          key={format}
          href={`/api/projects/${project.id}/target-list/${format}?${asked.toString()}`}
          download
          aria-label={`${texts.download}: ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </Anchor>
      ))}
    </>
  )
}
