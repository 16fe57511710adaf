import { Transactions } from '#database'
import type { ConceptKind, ConceptTexts } from '#domain'
import { Injectable } from '@nestjs/common'
import { ConceptTextReader } from '../embed/concept-text-reader.service'
import { DatabaseMemory } from './database-memory.service'
import type { SourceText, SourceToSurvey, SurveyMaterial, TargetMaterial, TargetToSurvey } from './survey-material'

/** What decides which texts a run compares. */
export interface RunToSurvey {
  id: string
  parameters: { text: SourceText; labels: 'source' | 'en' }
  sourceVersionId: number
  sourceLanguage: string
  targetVersionId: number
  targetKinds: readonly ConceptKind[]
}

/** Which targets are compared, in which language. */
export interface TargetsToSurvey {
  versionId: number
  kinds: readonly ConceptKind[]
  language: string
}

/** What the sources of a run are compared with, by position; `id` is the concept's in the database. */
export interface TargetsOfRun extends TargetMaterial {
  targets: readonly (TargetToSurvey & { id: number })[]
}

/** The material of a run. */
export interface MaterialOfRun extends TargetsOfRun, SurveyMaterial {
  targets: TargetsOfRun['targets']
  sources: readonly (SourceToSurvey & { id: number })[]
}

interface ConceptFacts {
  id: number
  key: string
  notation: string | null
  iscoGroup: string | null
  broader: number[]
}

/** Everything that can be a source: groups only structure the others. */
const sourceKinds: readonly ConceptKind[] = ['occupation', 'skill']

/** Reads from the database what a run compares: its sources, its targets, and what was mapped elsewhere. */
@Injectable()
export class SurveyMaterials {
  constructor(
    private readonly database: Transactions,
    private readonly concepts: ConceptTextReader,
    private readonly memory: DatabaseMemory,
  ) {}

  /** Sources and targets without a label in their language or in English are left out. */
  async of(run: RunToSurvey): Promise<MaterialOfRun> {
    return { sources: await this.sources(run), ...(await this.targetsOf(run)), text: run.parameters.text }
  }

  /** The same without the sources. */
  async targetsOf(run: RunToSurvey): Promise<TargetsOfRun> {
    return {
      targets: await this.targets({
        versionId: run.targetVersionId,
        kinds: run.targetKinds,
        language: run.parameters.labels === 'en' ? 'en' : run.sourceLanguage,
      }),
      remembered: await this.memory.of(run.id),
      sourceLanguage: run.sourceLanguage,
    }
  }

  /** Concepts of a version as targets, with their labels in one language and in English. */
  async targets({ versionId, kinds, language }: TargetsToSurvey): Promise<MaterialOfRun['targets']> {
    const facts = await this.facts(versionId, kinds)
    const ids = [...facts.keys()]
    const texts = await this.concepts.read(ids, language)
    const english = new Map(
      (await this.concepts.read(ids, 'en')).map((concept) => [concept.id, concept as ConceptTexts]),
    )
    const positions = new Map(texts.map(({ id }, position) => [id, position]))
    return texts.map((concept) => {
      const { key, notation, iscoGroup, broader } = facts.get(concept.id)!
      const parents = broader.flatMap((id) => positions.get(id) ?? [])
      return { ...concept, key, notation, iscoGroup, parents, english: english.get(concept.id) ?? null }
    })
  }

  private async sources({ sourceVersionId, sourceLanguage }: RunToSurvey): Promise<MaterialOfRun['sources']> {
    const facts = await this.facts(sourceVersionId, sourceKinds)
    const texts = await this.concepts.read([...facts.keys()], sourceLanguage)
    return texts.map(({ id, title, description }) => {
      const { notation, iscoGroup } = facts.get(id)!
      return { id, title, description, notation, declaredIsco: iscoGroup }
    })
  }

  /** By id, in the order of the file. */
  private async facts(versionId: number, kinds: readonly ConceptKind[]): Promise<Map<number, ConceptFacts>> {
    const rows = await this.database.manager.query<ConceptFacts[]>(selectFacts, [versionId, kinds])
    return new Map(rows.map((row) => [row.id, row]))
  }
}

/** $1 version, $2 kinds */
const selectFacts = `
select c.id, c.key, c.notation, c.isco_group as "iscoGroup",
  coalesce((select array_agg(b.broader_id order by b.broader_id) from concept_broader b where b.concept_id = c.id), '{}')
    as broader
from concept c where c.scheme_version_id = $1 and c.kind = any($2) order by c.position, c.id`
