import type { Surveyed } from '#domain'
import { once } from 'node:events'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ComparedSource, SignalTexts } from './text-comparison'

/**
 * Finds the candidates of sources in a thread of its own: while it compares words and ranks, this one multiplies the
 * vectors of the next sources, and whoever else waits for this process is served. The thread loads no native library,
 * so it may be ended at any time: onnxruntime-node aborts the process when its thread is ended within a product.
 */
export class CandidatesThread {
  private readonly failed: Promise<never>

  private constructor(private readonly worker: Worker) {
    this.failed = new Promise((_, reject) => worker.once('error', reject))
    // Whoever asks next hears of it.
    this.failed.catch(() => undefined)
  }

  /** @param execArgv options of Node for the thread; those of this process when absent */
  static start(texts: SignalTexts, execArgv?: string[]): CandidatesThread {
    const entry = join(__dirname, `candidates-thread-main${extname(__filename)}`)
    return new CandidatesThread(new Worker(entry, { workerData: texts, ...(execArgv && { execArgv }) }))
  }

  /**
   * The same as `TargetSpace.candidates`; one call at a time.
   * @param compared with dot products in shared memory, see `DotsMemory`: they are not copied
   * @throws Error when the thread has failed
   */
  async candidates(compared: readonly ComparedSource[]): Promise<Surveyed[]> {
    const answer = Promise.race([once(this.worker, 'message') as Promise<[Surveyed[]]>, this.failed])
    this.worker.postMessage(compared)
    return (await answer)[0]
  }

  async close(): Promise<void> {
    await this.worker.terminate()
  }
}
