import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../texts'

const licences = {
  none: '',
  'cc-by': 'https://creativecommons.org/licenses/by/4.0/',
  cc0: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const
type Licence = keyof typeof licences | 'other'

const kindOf = (address: string): Licence =>
  (Object.keys(licences) as (keyof typeof licences)[]).find((kind) => licences[kind] === address) ?? 'other'

interface Props {
  /** Address of the licence; empty where none is stated. */
  licence: string
  onChange: (address: string) => void
}

/** Two usual licences, none, or the address of another. */
export function LicenceChoice({ licence, onChange }: Props) {
  const texts = useTexts().projects.licence
  const [kind, setKind] = useState<Licence>(kindOf(licence))
  const choose = (wanted: Licence) => {
    setKind(wanted)
    onChange(wanted === 'other' ? '' : licences[wanted])
  }
  return (
    <div>
      <NativeSelect
        label={texts.label}
        value={kind}
        onChange={({ currentTarget }) => choose(currentTarget.value as Licence)}
        data={(['none', 'cc-by', 'cc0', 'other'] as const).map((value) => ({ value, label: texts.kinds[value] }))}
      />
      {kind === 'other' && (
        <TextInput
          mt="xs"
          type="url"
          required
          label={texts.address}
          value={licence}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </div>
  )
}
