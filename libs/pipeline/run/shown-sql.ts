/** SQL for the id of the run whose suggestions are shown: the latest of a project that finished. */
export const latestRunSql = (project: string) =>
  `(select id from run where project_id = ${project} and status = 'finished' order by created_at desc limit 1)`

/**
 * SQL joins of what a run says of a source: `base` as it was made, and `moved` where decisions moved it. What is shown
 * is `moved` where there is one.
 * @param run SQL expression: id of the run
 * @param source SQL expression: id of the source
 */
export const shownJoinsSql = (run: string, source: string) => `
left join ranked_source base on base.run_id = ${run} and base.source_id = ${source} and not base.learned
left join ranked_source moved on moved.run_id = base.run_id and moved.source_id = base.source_id and moved.learned`

/** SQL expressions for the first suggestion that is shown, after those joins: its chance in percent, and its target. */
export const shownScoreSql = 'coalesce(moved.top_score, base.top_score)'
export const shownTargetSql = 'coalesce(moved.top_target_id, base.top_target_id)'
