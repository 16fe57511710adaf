import { Transactions } from '#database'
import {
  doubtsAboutMappings,
  newestRelease,
  sourceScheme,
  type Crosswalk,
  type KnownTarget,
  type Problem,
  type ReadUpload,
  type UploadChoices,
} from '#domain'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'

/** Holds a published table against the version of ESCO it leads to, before anything of it is loaded. */
@Injectable()
export class CrosswalkCheck {
  constructor(private readonly transactions: Transactions) {}

  /** What was read, a table or linked data, and beside its own problems the rules of consistency that its rows break; once it is known against what. */
  async check(read: ReadUpload, choices: UploadChoices): Promise<ReadUpload> {
    const { crosswalk, file } = read
    if (!crosswalk || choices.targetVersionId === undefined) return read
    const { manager } = this.transactions
    const targets = await readTargets(manager, choices.targetVersionId)
    const sourceGroups = await readSourceGroups(manager, crosswalk, choices)
    const doubts: Problem[] = doubtsAboutMappings(file, crosswalk, {
      targets,
      sourceGroups,
      directions: choices.directions ?? {},
    })
    return { ...read, problems: [...read.problems, ...doubts] }
  }
}

async function readTargets(manager: EntityManager, versionId: number): Promise<Map<string, KnownTarget>> {
  const releases = await manager.query<{ id: number; version: string }[]>(
    `select v.id, v.version from scheme_version v join scheme_version own on own.scheme_id = v.scheme_id
     where own.id = $1 and v.status = 'ready'`,
    [versionId],
  )
  const rows = await manager.query<(KnownTarget & { uri: string })[]>(selectTargets, [
    versionId,
    newestRelease(releases)?.id ?? versionId,
  ])
  return new Map(rows.map((row) => [row.uri, row]))
}

/** $1 version, $2 the newest release of its scheme */
const selectTargets = `
select c.id, c.uri, c.isco_group as "iscoGroup", c.status, newer.id is not null as "isInNewest",
  newer.status as "newestStatus",
  array(select broader_id from concept_broader where concept_id = c.id) as broader
from concept c left join concept newer on newer.scheme_version_id = $2 and newer.key = c.key
where c.scheme_version_id = $1 and c.uri is not null`

/** ISCO groups by code, where the classification was uploaded as a table of its own. */
async function readSourceGroups(
  manager: EntityManager,
  crosswalk: Crosswalk,
  choices: UploadChoices,
): Promise<Map<string, string>> {
  const { key, version } = sourceScheme(crosswalk, choices)
  const rows = await manager.query<{ key: string; notation: string | null; group: string }[]>(
    `select c.key, c.notation, c.isco_group as "group" from concept c
     join scheme_version v on v.id = c.scheme_version_id join scheme s on s.id = v.scheme_id
     where s.key = $1 and v.version = $2 and c.isco_group is not null`,
    [key, version],
  )
  return new Map(rows.map(({ key: own, notation, group }) => [notation ?? own, group]))
}
