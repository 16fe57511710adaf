import type { User } from '../api/types'

export const instanceRoles: User['instanceRole'][] = ['administrator', 'taxonomy-owner', 'member']
