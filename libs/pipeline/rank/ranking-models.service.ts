import { rankingModelSchema, type RankingModel } from '#domain'
import { installationFolder } from '#platform'
import { Injectable } from '@nestjs/common'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const path = join('models', 'ranking', 'ranking.json')

/** The learned weights of this installation, read once. */
@Injectable()
export class RankingModels {
  private reading: Promise<RankingModel> | null = null

  /** @throws Error when the file is missing or not of the form that this version reads */
  get(): Promise<RankingModel> {
    this.reading ??= readRankingModel(join(installationFolder(), path))
    return this.reading
  }
}

/** @throws Error that names the file when it is missing or has another form */
export async function readRankingModel(file: string): Promise<RankingModel> {
  const parsed = rankingModelSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(
    `${file} is no ranking model: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
  )
}
