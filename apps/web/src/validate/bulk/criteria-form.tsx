import { Checkbox, NumberInput, Select, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { Relation } from '../../api/types'
import { useTexts } from '../../texts'
import { useProject } from '../../projects/project-frame'
import { Chips } from '../lists/chips'
import type { FilterChanges, WorkView } from '../lists/filter'
import classes from './bulk-page.module.css'
import type { BulkChoice } from './use-criteria'

interface Props {
  choice: BulkChoice
  filter: WorkView
  onChoose: (change: Partial<BulkChoice>) => void
  onNarrow: (changes: FilterChanges) => void
}

/** Which suggestions are good enough to be accepted without opening each. */
export function CriteriaForm({ choice, filter, onChoose, onNarrow }: Props) {
  const texts = useTexts().bulk.criteria
  return (
    <section className={`sheet ${classes.criteria}`} aria-label={texts.heading}>
      <Title order={2}>{texts.heading}</Title>
      <Chance chance={choice.chance} onChance={(chance) => onChoose({ chance })} />
      <Select
        label={texts.relation}
        data={Object.entries(texts.relations).map(([value, label]) => ({ value, label }))}
        value={choice.relation}
        allowDeselect={false}
        onChange={(relation) => onChoose({ relation: relation as Relation })}
      />
      <Checkbox
        label={texts.sameWords}
        checked={choice.sameWords}
        onChange={(event) => onChoose({ sameWords: event.currentTarget.checked })}
      />
      {choice.relation === 'exactMatch' && (
        <Checkbox
          label={texts.oneToOne}
          checked={choice.oneToOne}
          onChange={(event) => onChoose({ oneToOne: event.currentTarget.checked })}
        />
      )}
      <Within filter={filter} onNarrow={onNarrow} />
    </section>
  )
}

function Chance({ chance, onChance }: { chance: number; onChance: (chance: number) => void }) {
  const texts = useTexts().bulk.criteria
  const [value, setValue] = useState<number | string>(chance)
  const settle = useDebouncedCallback((next: number | string) => typeof next === 'number' && onChance(next), 350)
  return (
    <NumberInput
      label={texts.chance}
      description={texts.chanceHint}
      inputWrapperOrder={['label', 'input', 'description']}
      min={0}
      max={100}
      clampBehavior="strict"
      allowDecimal={false}
      suffix=" %"
      value={value}
      onChange={(next) => {
        setValue(next)
        settle(next)
      }}
    />
  )
}

/** The list that the person came from, with what narrows it. */
function Within({ filter, onNarrow }: Pick<Props, 'filter' | 'onNarrow'>) {
  const texts = useTexts()
  const project = useProject()
  return (
    <div className={classes.within}>
      <p className={classes.hint}>{texts.bulk.criteria.within(texts.lists.names[filter.list], filter.query ?? '')}</p>
      <Chips projectId={project.id} filter={filter} onNarrow={onNarrow} />
    </div>
  )
}
