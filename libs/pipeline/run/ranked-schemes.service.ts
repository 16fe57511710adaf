import { Injectable, Logger } from '@nestjs/common'
import { RankingModels } from '../rank/ranking-models.service'
import { Surveys } from '../rank/surveys.service'
import { RankedScheme } from './ranked-scheme'
import { RunBatches } from './run-batches.service'
import type { RunContext } from './run'

interface Held {
  runId: string
  making: Promise<RankedScheme>
  /** How many sources; 0 until it is made. */
  size: number
}

/** Together, in sources: the largest published scheme and a usual one, some 300 MB. */
const mostHeld = 15_000
/** Between two words about a survey's progress, in ms. */
const sayEvery = 1000

/** The run that a survey was made for has been cancelled or has otherwise ended. */
export class RunEnded extends Error {}

/**
 * The schemes that this process has surveyed, so that the batches of a run share one and a decision is learned from
 * within seconds. What is not held is made anew from the database within a minute: after a restart, and by each worker
 * for itself.
 */
@Injectable()
export class RankedSchemes {
  private readonly logger = new Logger(RankedSchemes.name)
  /** The one used last stands first. */
  private held: Held[] = []

  constructor(
    private readonly surveys: Surveys,
    private readonly models: RankingModels,
    private readonly batches: RunBatches,
  ) {}

  /** @throws Error when a text of the run is not embedded; RunEnded when a run that is being ranked has ended meanwhile */
  of(run: RunContext): Promise<RankedScheme> {
    const found = this.held.find(({ runId }) => runId === run.id) ?? this.begin(run)
    this.held = [found, ...this.held.filter((one) => one !== found)]
    return found.making
  }

  private begin(run: RunContext): Held {
    const held: Held = { runId: run.id, making: this.make(run), size: 0 }
    held.making
      .then(({ sourceIds }) => {
        held.size = sourceIds.length
        this.forgetOldest()
      })
      .catch(() => (this.held = this.held.filter((one) => one !== held)))
    return held
  }

  private async make(run: RunContext): Promise<RankedScheme> {
    const model = await this.models.get()
    const progress = this.progressOf(run)
    const survey = await this.surveys.of(run, { onProgress: progress.tell, signal: progress.signal })
    const scheme = new RankedScheme(survey, model, run.parameters.top)
    await progress.end(survey.sourceIds.length)
    this.logger.log(`Surveyed ${survey.sourceIds.length} sources of run ${run.id}`)
    return scheme
  }

  /**
   * Writes it down now and then; when that fails, people see less and nothing else is lost. The signal ends the survey
   * once the run that it is made for has ended.
   */
  private progressOf({ id, status }: RunContext) {
    const ended = new AbortController()
    const say = (done: number, complete: boolean) =>
      this.batches.surveyed(id, done, complete).then(
        (goesOn) => {
          if (!goesOn && status === 'ranking') ended.abort(new RunEnded())
        },
        (error: unknown) => this.logger.warn(`The progress of run ${id} is not shown: ${String(error)}`),
      )
    let said = Date.now()
    let saying = say(0, false)
    const tell = (done: number) => {
      if (Date.now() - said < sayEvery) return
      said = Date.now()
      saying = saying.then(() => say(done, false))
    }
    return { tell, signal: ended.signal, end: (total: number) => saying.then(() => say(total, true)) }
  }

  private forgetOldest(): void {
    let sources = 0
    this.held = this.held.filter(({ size }, place) => (sources += size) <= mostHeld || place === 0)
  }
}
