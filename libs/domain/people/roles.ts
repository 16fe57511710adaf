/** What a person may do in the whole installation, from most to least. */
export const instanceRoles = ['administrator', 'taxonomy-owner', 'member'] as const
export type InstanceRole = (typeof instanceRoles)[number]

/** What a person may do in one project, from most to least: each role includes those after it. */
export const projectRoles = ['owner', 'reviewer', 'mapper', 'reader'] as const
export type ProjectRole = (typeof projectRoles)[number]

/** Whoever acts: a signed-in person, as every use case knows them. */
export interface Actor {
  id: string
  email: string
  name: string
  instanceRole: InstanceRole
}

/** Whether someone with the role `held` may do what asks for the role `needed`. */
export function instanceRoleIncludes(held: InstanceRole, needed: InstanceRole): boolean {
  return instanceRoles.indexOf(held) <= instanceRoles.indexOf(needed)
}

/** Whether a member with the role `held` may do what asks for the role `needed`. */
export function projectRoleIncludes(held: ProjectRole, needed: ProjectRole): boolean {
  return projectRoles.indexOf(held) <= projectRoles.indexOf(needed)
}
