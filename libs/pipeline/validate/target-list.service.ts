import { Transactions } from '#database'
import { writeReachedTargets, type Actor, type ReachedTarget, type ReachedTargetFormat } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { titleSql } from '../taxonomy/concept-sql'
import { scopeSql, type TargetScope } from './target-scope'

/** Targets read at a time: the file is written while the rest is still being read. */
const atOnce = 500

/** Writes lists of targets with what leads to each: the view from the other side, as a file. */
@Injectable()
export class TargetLists {
  constructor(private readonly database: Transactions) {}

  /**
   * @param actor null where the shell asks: then nothing that is hidden by a blind review is shown
   * @throws UserError 404 before the first byte
   */
  async write(
    actor: Pick<Actor, 'id'> | null,
    projectId: string,
    scope: TargetScope,
    format: ReachedTargetFormat,
  ): Promise<AsyncIterable<string | Uint8Array>> {
    const { manager } = this.database
    const [project] = await manager.query<unknown[]>('select from project where id = $1', [projectId])
    if (!project) throw UserError.notFound('This project')
    const reader = actor?.id ?? null
    const rows = await manager.query<{ id: number }[]>(selectIds, [projectId, reader, scope.below, scope.reach])
    return writeReachedTargets(
      format,
      this.read(
        projectId,
        reader,
        rows.map(({ id }) => id),
      ),
    )
  }

  private async *read(projectId: string, reader: string | null, ids: number[]): AsyncGenerator<ReachedTarget[]> {
    for (let start = 0; start < ids.length; start += atOnce) {
      const part = ids.slice(start, start + atOnce)
      const rows = await this.database.manager.query<{ target: ReachedTarget }[]>(selectTargets, [
        projectId,
        reader,
        part,
      ])
      yield rows.map(({ target }) => target)
    }
  }
}

/** After the scope's four. */
const selectIds = `with recursive ${scopeSql} select id from scope order by place, id`

const titled = (concept: string) => `concat_ws(' ', ${concept}.notation, ${titleSql(concept, 'p.source_language')})`

/** Of several parents the first is followed; a scheme whose file states no hierarchy still has ISCO-08 groups. */
const pathSql = `coalesce((
    with recursive up(id, height) as (
      select (select min(broader_id) from concept_broader where concept_id = t.id), 1
      union all
      select (select min(broader_id) from concept_broader where concept_id = up.id), height + 1
      from up where up.id is not null and height < 20)
    select json_agg(${titled('a')} order by up.height desc) from up join concept a on a.id = up.id), (
    select json_agg(${titled('g')} order by g.notation) from concept g
    where g.scheme_version_id = t.scheme_version_id and g.kind = 'group' and g.id <> t.id and t.isco_group is not null
      and g.notation in (left(t.isco_group, 1), left(t.isco_group, 2), left(t.isco_group, 3), t.isco_group)), '[]')`

/** $1 project, $2 reader or null, $3 ids, whose order is kept; hides what `reachedSql` hides. */
const selectTargets = `
select json_build_object('notation', t.notation, 'title', ${titleSql('t', 'p.source_language')},
  'uri', coalesce(t.uri, t.key), 'path', ${pathSql},
  'mappings', (
    select coalesce(json_agg(json_build_object('notation', s.notation, 'title', ${titleSql('s', 'p.source_language')},
      'relation', m.relation, 'standing', m.standing) order by s.position, s.id), '[]')
    from mapping m join concept s on s.id = m.source_id
    left join concept_state k on k.project_id = m.project_id and k.source_id = m.source_id
    where m.project_id = p.id and m.target_id = t.id
      and (not p.blind_review or m.standing = 'final'
        or coalesce($2::uuid in (k.first_by, k.second_by, k.third_by), false)))) as target
from project p cross join unnest($3::int[]) with ordinality as wanted(id, place)
join concept t on t.id = wanted.id
where p.id = $1 order by wanted.place`
