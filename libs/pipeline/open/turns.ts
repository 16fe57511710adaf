import { UserError } from '#platform'

/**
 * Lets so many at once do what computes for long, and so many wait; the others are told to come back. Keeps strangers who
 * ask much from taking the service away from the people who work in it.
 */
export class Turns {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws UserError 503 when too many wait already */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting) {
        throw new UserError('busy', 'Too many questions at once. Try again in a few seconds.', { status: 503 })
      }
      await new Promise<void>((next) => this.waiting.push(next))
    } else this.running++
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.running--
    }
  }
}
