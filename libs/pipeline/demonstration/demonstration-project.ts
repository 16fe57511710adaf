import { Transactions } from '#database'
import type { Actor, Crosswalk, ProjectRole, SchemeRecord } from '#domain'
import { Injectable } from '@nestjs/common'
import { MemberService } from '../people/member.service'
import { ProjectService } from '../people/project.service'
import { UserService } from '../people/user.service'
import { CrosswalkLoader } from '../upload/crosswalk-loader.service'
import { SchemeLoader } from '../upload/scheme-loader.service'
import type { Demonstration, DemonstrationPerson } from './demonstration-files'

export type DemonstrationPeople = Record<Exclude<ProjectRole, 'reader'>, Actor>

const description =
  'Everything here is invented, so that you can try each step: 112 occupations of a country that does not exist, ' +
  'mapped to a target in the shape of ESCO. Three people have begun; a third is left for you.'

const neighbourName = 'Isle of Windward'
/** No row of the neighbour's table leads to a group; every kind needs a direction all the same. */
const directions = { occupation: 'target-to-source', group: 'target-to-source' } as const

/** The project of the demonstration, with its two classifications, the table of a neighbour and three members. */
@Injectable()
export class DemonstrationProject {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: UserService,
    private readonly schemes: SchemeLoader,
    private readonly crosswalks: CrosswalkLoader,
    private readonly projects: ProjectService,
    private readonly members: MemberService,
  ) {}

  /** Accounts that nobody can sign in to. */
  async people(people: readonly DemonstrationPerson[]): Promise<DemonstrationPeople> {
    const known = new Map((await this.users.list()).map((user) => [user.email, user]))
    const actors: [ProjectRole, Actor][] = []
    for (const { role, name, email } of people) {
      const user = known.get(email) ?? (await this.users.create(null, { email, name, instanceRole: 'member' }))
      actors.push([role, { id: user.id, email, name, instanceRole: user.instanceRole }])
    }
    return Object.fromEntries(actors) as DemonstrationPeople
  }

  /** @returns the id of the project, made if it is not there */
  async ensure(
    people: DemonstrationPeople,
    { source, target, neighbour }: Pick<Demonstration, 'source' | 'target' | 'neighbour'>,
  ): Promise<string> {
    const sourceVersionId = await this.version(source)
    const targetVersionId = await this.version(target)
    await this.transactions.manager.query('update scheme_version set open = true where id = $1', [targetVersionId])
    await this.remember(neighbour, targetVersionId)
    const projectId = (await this.find()) ?? (await this.create(people.owner, sourceVersionId, targetVersionId))
    await this.members.put(people.owner, projectId, people.mapper.id, 'mapper')
    await this.members.put(people.owner, projectId, people.reviewer.id, 'reviewer')
    return projectId
  }

  private async find(): Promise<string | undefined> {
    const [project] = await this.transactions.manager.query<{ id: string }[]>(
      'select id from project where is_demonstration',
    )
    return project?.id
  }

  private async create(owner: Actor, sourceVersionId: number, targetVersionId: number): Promise<string> {
    const project = await this.projects.create(owner, {
      name: 'Demonstration: Harbour Republic',
      description,
      sourceVersionId,
      targetVersionId,
      sourceLanguage: 'en',
      isDemonstration: true,
    })
    return project.id
  }

  /** Before the run, which remembers published tables as they stood when it began. */
  private async remember(neighbour: Crosswalk, targetVersionId: number): Promise<void> {
    const known = await this.transactions.manager.query<unknown[]>(
      'select from gold_set where name = $1 and target_version_id = $2',
      [neighbourName, targetVersionId],
    )
    if (known.length === 0) await this.crosswalks.load(neighbour, { name: neighbourName, targetVersionId, directions })
  }

  private async version(record: SchemeRecord): Promise<number> {
    const [ready] = await this.transactions.manager.query<{ id: number }[]>(
      `select version.id from scheme_version version join scheme on scheme.id = scheme_id
       where scheme.key = $1 and version.version = $2 and status = 'ready'`,
      [record.key, record.version],
    )
    return ready?.id ?? (await this.schemes.load(record)).schemeVersionId
  }
}
