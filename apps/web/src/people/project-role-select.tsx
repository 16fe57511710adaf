import { Select, type SelectProps } from '@mantine/core'
import type { ProjectRole } from '../api/types'
import { useTexts } from '../texts'
import { projectRoles } from './roles'

interface Props extends Pick<SelectProps, 'label' | 'aria-label' | 'size' | 'w'> {
  role: ProjectRole
  onRole: (role: ProjectRole) => void
}

export function ProjectRoleSelect({ role, onRole, ...look }: Props) {
  const texts = useTexts()
  return (
    <Select
      {...look}
      allowDeselect={false}
      data={projectRoles.map((value) => ({ value, label: texts.roles[value] }))}
      value={role}
      onChange={(value) => value && onRole(value)}
    />
  )
}
