import { Select } from '@mantine/core'
import type { ProjectRole } from '../api/types'
import { useTexts } from '../texts'
import { projectRoles } from './instance-roles'

interface Props {
  label: string
  role: ProjectRole
  onRole: (role: ProjectRole) => void
}

export function ProjectRoleSelect({ label, role, onRole }: Props) {
  const texts = useTexts()
  return (
    <Select
      aria-label={label}
      size="xs"
      w={150}
      allowDeselect={false}
      data={projectRoles.map((value) => ({ value, label: texts.roles[value] }))}
      value={role}
      onChange={(value) => value && onRole(value)}
    />
  )
}
