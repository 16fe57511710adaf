import { Select, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FilterOptions } from '../../api/types'
import { ProblemNotice } from '../../parts/problem-notice'
import { Waiting } from '../../parts/waiting'
import { useTexts } from '../../texts'
import type { WorkView } from './filter'
import { filterOptionsQuery, type Narrow } from './filter-options'
import classes from './narrow-options.module.css'

interface Props {
  projectId: string
  filter: WorkView
  onNarrow: Narrow
}

/** Everything that the list can be narrowed to, with how many concepts that would leave. */
export default function NarrowOptions({ projectId, filter, onNarrow }: Props) {
  const { data, error, refetch } = useQuery(filterOptionsQuery(projectId, filter))
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <div className={classes.options}>
      <Suggested options={data} filter={filter} onNarrow={onNarrow} />
      <Placed options={data} filter={filter} onNarrow={onNarrow} />
      <Judged options={data} filter={filter} onNarrow={onNarrow} />
    </div>
  )
}

interface PartProps extends Omit<Props, 'projectId'> {
  options: FilterOptions
}

function Suggested({ options, filter, onNarrow }: PartProps) {
  const texts = useTexts()
  const { narrow, said } = texts.lists
  return (
    <>
      <Section title={narrow.score} shown={options.scores.length > 0}>
        <div className={classes.bands}>
          {options.scores.map(({ from, amount }) => {
            const band = `${from}-${from + 10}`
            return (
              <Option
                key={from}
                amount={amount}
                chosen={filter.score === band}
                onChoose={() => onNarrow({ score: band })}
              >
                {from}–{from + 10} %
              </Option>
            )
          })}
        </div>
      </Section>
      <Section title={narrow.outlook} shown={options.nothingFits > 0}>
        <Option
          amount={options.nothingFits}
          chosen={filter['nothing-fits'] !== undefined}
          onChoose={() => onNarrow({ 'nothing-fits': 'likely' })}
        >
          {said['nothing-fits']}
        </Option>
      </Section>
    </>
  )
}

function Placed({ options, filter, onNarrow }: PartProps) {
  const texts = useTexts()
  const { narrow } = texts.lists
  const branches = options.branches.map(({ id, notation, title, depth, amount }) => ({
    value: String(id),
    label: `${'\u2003'.repeat(depth)}${notation ? `${notation} ` : ''}${title} (${texts.number(amount)})`,
  }))
  return (
    <>
      <Section title={narrow.branch} shown={branches.length > 0}>
        <Select
          size="xs"
          aria-label={narrow.branch}
          placeholder={narrow.branchPlaceholder}
          searchable
          limit={200}
          data={branches}
          value={filter.branch === undefined ? null : String(filter.branch)}
          onChange={(id) => onNarrow({ branch: id === null ? null : Number(id) })}
          comboboxProps={{ withinPortal: false, shadow: 'md' }}
        />
      </Section>
      <Section title={narrow.isco} shown={options.isco.length > 0}>
        {options.isco.map(({ digits, label, amount }) => (
          <Option
            key={digits}
            amount={amount}
            chosen={filter.isco === digits}
            onChoose={() => onNarrow({ isco: digits })}
          >
            <span className="number">{digits}</span> <span dir="auto">{label}</span>
          </Option>
        ))}
      </Section>
    </>
  )
}

function Judged({ options, filter, onNarrow }: PartProps) {
  const { narrow, warnings, reasons } = useTexts().lists
  const people = options.people.filter(({ amount }) => amount > 0)
  const all = [...people, { id: 'nobody', name: narrow.nobody, amount: options.unassigned }]
  return (
    <>
      <Section title={narrow.warning} shown={options.warnings.length > 0}>
        {options.warnings.map(({ code, amount }) => (
          <Option
            key={code}
            amount={amount}
            chosen={filter.warning === code}
            onChoose={() => onNarrow({ warning: code })}
          >
            {warnings[code]}
          </Option>
        ))}
      </Section>
      <Section title={narrow.reason} shown={options.reasons.length > 0}>
        {options.reasons.map(({ code, amount }) => (
          <Option
            key={code}
            amount={amount}
            chosen={filter.reason === code}
            onChoose={() => onNarrow({ reason: code })}
          >
            {reasons[code]}
          </Option>
        ))}
      </Section>
      <Section title={narrow.assignee} shown={people.length > 0}>
        {all.map(({ id, name, amount }) => (
          <Option key={id} amount={amount} chosen={filter.assignee === id} onChoose={() => onNarrow({ assignee: id })}>
            {name}
          </Option>
        ))}
      </Section>
    </>
  )
}

function Section({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

interface OptionProps {
  amount: number
  chosen: boolean
  onChoose: () => void
  children: ReactNode
}

function Option({ amount, chosen, onChoose, children }: OptionProps) {
  const texts = useTexts()
  return (
    <UnstyledButton className={classes.option} aria-pressed={chosen} onClick={onChoose}>
      <span>{children}</span>
      <span className="number soft">{texts.number(amount)}</span>
    </UnstyledButton>
  )
}
