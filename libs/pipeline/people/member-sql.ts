/**
 * SQL condition: whether a member may answer concepts, and so be asked or given some. A reader may not.
 * @param member alias of a row of `project_member`
 * @param user alias of the same person's row of `app_user`
 */
export const mayAnswerSql = (member: string, user: string) =>
  `(${member}.role <> 'reader' and ${user}.disabled_at is null)`
