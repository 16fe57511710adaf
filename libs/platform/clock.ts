/** The time of day, injectable so that tests can stand still. */
export class Clock {
  now(): Date {
    return new Date()
  }
}
