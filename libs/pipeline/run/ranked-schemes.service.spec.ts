import type { RankingModels } from '../rank/ranking-models.service'
import type { SurveyOfRun, Surveys } from '../rank/surveys.service'
import { RankedSchemes, RunEnded } from './ranked-schemes.service'
import type { RunBatches } from './run-batches.service'
import type { RunContext, RunStatus } from './run'

/** A survey that ends with the first of: the signal, or what the test does. */
class HeldSurveys {
  end: (error: Error) => void = () => undefined

  of(_run: RunContext, { signal }: { signal: AbortSignal }): Promise<SurveyOfRun> {
    return new Promise((_, reject) => {
      this.end = reject
      signal.addEventListener('abort', () => reject(signal.reason as Error))
    })
  }
}

/** @param waits whether the run still waits for a survey, as the database has it */
function schemes(waits: boolean) {
  const surveys = new HeldSurveys()
  const models = { get: () => Promise.resolve({}) } as unknown as RankingModels
  const batches = { surveyed: () => Promise.resolve(waits) } as unknown as RunBatches
  return { surveys, service: new RankedSchemes(surveys as unknown as Surveys, models, batches) }
}

const run = (status: RunStatus) => ({ id: 'a', status, parameters: { top: 5 } }) as RunContext

describe('the survey of a scheme', () => {
  it('ends once the run that waits for it has ended', async () => {
    await expect(schemes(false).service.of(run('ranking'))).rejects.toThrow(RunEnded)
  })

  it('goes on for decisions on a run that has ended long ago', async () => {
    const { surveys, service } = schemes(false)
    const made = service.of(run('finished'))
    await new Promise((resolve) => setImmediate(resolve))
    surveys.end(new Error('not by the signal'))
    await expect(made).rejects.toThrow('not by the signal')
  })

  it('is made once for all who need it, and again when it failed', async () => {
    const { surveys, service } = schemes(true)
    const [first, second] = [service.of(run('ranking')), service.of(run('ranking'))]
    expect(second).toBe(first)
    await new Promise((resolve) => setImmediate(resolve))
    surveys.end(new Error('no vectors'))
    await expect(first).rejects.toThrow('no vectors')
    const again = service.of(run('ranking'))
    expect(again).not.toBe(first)
    await new Promise((resolve) => setImmediate(resolve))
    surveys.end(new Error('still none'))
    await expect(again).rejects.toThrow('still none')
  })
})
