import { Transactions } from '#database'
import {
  compareVersions,
  proposeReplacements,
  type Replaced,
  type VersionConcepts,
  type VersionDifference,
} from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { readVersionConcepts } from './version-reader'

/** Which two versions are compared, in which languages. */
export interface Comparison {
  fromId: number
  toId: number
  /** Those that both have where empty. */
  languages: readonly string[]
}

export interface ComparedVersion {
  id: number
  version: string
  languages: string[]
}

/** What is different between two versions, with all that either says. */
export interface ComparedVersions {
  scheme: { id: number; key: string; title: string }
  from: ComparedVersion
  to: ComparedVersion
  before: VersionConcepts
  after: VersionConcepts
  difference: VersionDifference
  replaced: readonly Replaced[]
}

/** Comparisons that stay in memory, some 50 MB each: a page, its download and the job that follows ask for the same one. */
const mostHeld = 2

/** Compares versions of a scheme. What is loaded does not change, so a comparison made once is kept. */
@Injectable()
export class VersionDifferences {
  /** The one used last stands first. */
  private held: { key: string; making: Promise<ComparedVersions> }[] = []

  constructor(private readonly database: Transactions) {}

  /** @throws UserError 404 for a version that is not there, 422 for two of different schemes or without a language */
  async of({ fromId, toId, languages }: Comparison): Promise<ComparedVersions> {
    const versions = await this.versions(fromId, toId)
    const both = versions.from.languages.filter((language) => versions.to.languages.includes(language))
    const wanted = languages.length === 0 ? both : languages
    const missing = wanted.filter((language) => !both.includes(language))
    if (missing.length > 0) {
      const sentence = `Only languages that both versions have can be compared: ${both.join(', ') || 'there is none'}.`
      throw new UserError('language-not-in-both', sentence)
    }
    return this.hold([fromId, toId, ...wanted].join(' '), () => this.compare(versions, wanted))
  }

  /** The same in those of some languages that both have, the first that both have where there is none. */
  async inLanguages(fromId: number, toId: number, wished: readonly string[]): Promise<ComparedVersions> {
    const { from, to } = await this.versions(fromId, toId)
    const both = from.languages.filter((language) => to.languages.includes(language))
    const wanted = [...new Set(wished)].filter((language) => both.includes(language))
    return this.of({ fromId, toId, languages: wanted.length > 0 ? wanted : both.slice(0, 1) })
  }

  private hold(key: string, make: () => Promise<ComparedVersions>): Promise<ComparedVersions> {
    const found = this.held.find((one) => one.key === key) ?? { key, making: make() }
    this.held = [found, ...this.held.filter((one) => one !== found)].slice(0, mostHeld)
    found.making.catch(() => (this.held = this.held.filter((one) => one !== found)))
    return found.making
  }

  private async compare(versions: Versions, languages: readonly string[]): Promise<ComparedVersions> {
    const { manager } = this.database
    const before = await readVersionConcepts(manager, versions.from.id, languages)
    const after = await readVersionConcepts(manager, versions.to.id, languages)
    const difference = compareVersions(before, after, languages)
    return { ...versions, before, after, difference, replaced: proposeReplacements(difference, after) }
  }

  private async versions(fromId: number, toId: number): Promise<Versions> {
    const rows = await this.database.manager.query<(ComparedVersion & { scheme: Versions['scheme'] })[]>(select, [
      [fromId, toId],
    ])
    const [from, to] = [fromId, toId].map((id) => rows.find((row) => row.id === id))
    if (!from || !to) throw UserError.notFound('This version')
    if (from.scheme.id !== to.scheme.id) {
      throw new UserError('not-one-scheme', 'Only two versions of the same classification can be compared.')
    }
    return { scheme: from.scheme, from, to }
  }
}

type Versions = Pick<ComparedVersions, 'scheme' | 'from' | 'to'>

/** $1 versions */
const select = `
select v.id, v.version, v.languages, json_build_object('id', s.id, 'key', s.key, 'title', s.title) as scheme
from scheme_version v join scheme s on s.id = v.scheme_id where v.id = any($1) and v.status = 'ready'`
