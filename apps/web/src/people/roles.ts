import type { ProjectRole, User } from '../api/types'

/** The most powerful first. */
export const instanceRoles: User['instanceRole'][] = ['administrator', 'taxonomy-owner', 'member']
export const projectRoles: ProjectRole[] = ['owner', 'reviewer', 'mapper', 'reader']
