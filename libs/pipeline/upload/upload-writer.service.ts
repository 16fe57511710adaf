import {
  judgeDirections,
  targetKinds,
  type Crosswalk,
  type Directions,
  type ReadUpload,
  type UploadChoices,
} from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { PlannerStatistics } from '../health/planner-statistics.service'
import { CrosswalkLoader } from './crosswalk-loader.service'
import { SchemeLoader, type LoadOptions } from './scheme-loader.service'
import type { UploadResult } from './upload'

type UploadOptions = LoadOptions & { uploadId?: string }

/** Writes what an upload holds, whichever of the three kinds it is. */
@Injectable()
export class UploadWriter {
  constructor(
    private readonly schemes: SchemeLoader,
    private readonly crosswalks: CrosswalkLoader,
    private readonly statistics: PlannerStatistics,
  ) {}

  /** @throws UserError when nothing was read, or the version is there already */
  async write(read: ReadUpload, choices: UploadChoices, options: UploadOptions): Promise<UploadResult> {
    const result = await this.writeRows(read, choices, options)
    await this.statistics.refresh()
    return result
  }

  private async writeRows(
    { kind, record, crosswalk, adds }: ReadUpload,
    choices: UploadChoices,
    options: UploadOptions,
  ): Promise<UploadResult> {
    if (!record) throw new UserError('nothing-to-load', 'There is nothing in this upload that can be loaded.')
    if (kind !== 'crosswalk' || !crosswalk) {
      const { schemeVersionId, counts } = await this.schemes.load(record, { ...options, adds })
      return { schemeVersionId, goldSetId: null, counts }
    }
    const { goldSetId, sourceVersionId, counts } = await this.crosswalks.load(crosswalk, {
      ...options,
      adds,
      directions: completeDirections(crosswalk, choices),
      targetVersionId: choices.targetVersionId!,
      name: choices.goldName ?? `${record.title} ${record.version}`,
      source: choices,
    })
    return { schemeVersionId: sourceVersionId, goldSetId, counts }
  }
}

/** What the person chose, else what the file states. Kinds of target that it does not have need no direction. */
function completeDirections({ rows, metadata }: Crosswalk, { directions }: UploadChoices): Directions {
  const findings = judgeDirections(rows, metadata)
  const entries = targetKinds.map((kind) => {
    const finding = findings.find(({ targetKind }) => targetKind === kind)
    return [kind, directions?.[kind] ?? finding?.proposed ?? 'target-to-source']
  })
  return Object.fromEntries(entries) as Directions
}
