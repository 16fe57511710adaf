import { seededRandom } from './random'

/** When the rest will be done if work goes on as it lately did: a range, never one day. */
export interface Forecast {
  /** Days of work that it rests on. */
  days: number
  /** Calendar days from today to the earlier and the later end. The later one is null where no end is in sight. */
  soonest: number
  latest: number | null
}

/** Older days say little of the pace of today. */
const forecastWindow = 56
/** Less than two weeks, or fewer than five days with results, is an anecdote and no pace. */
const leastDays = 14
const leastProductiveDays = 5
/** Weekends and the ups and downs of a week stay together. */
const week = 7
const resamples = 2000
const seed = 20_260_201
/** Nobody plans further; a later end is no end in sight. */
const horizon = 5 * 365

/**
 * The mean pace of the last days is known only roughly, since days differ and few were seen. How roughly is found by a
 * circular block bootstrap in weeks (D. Politis and J. Romano 1992, "A circular block-resampling procedure for
 * stationary data"): histories of the same length, put together from weeks that happened, each with a pace of its own.
 * The range holds nine of ten of the ends that these paces lead to.
 * @param daily what got done on each calendar day, those without work included, oldest first; today, which is not over,
 *   left out
 * @param remaining what is still to be done, above 0
 * @returns null where there is too little to say
 */
export function forecast(daily: readonly number[], remaining: number): Forecast | null {
  const lately = daily.slice(daily.findIndex((n) => n > 0)).slice(-forecastWindow)
  const productive = lately.filter((n) => n > 0).length
  if (lately.length < leastDays || productive < leastProductiveDays) return null
  const random = seededRandom(seed)
  const ends = Array.from({ length: resamples }, () => remaining / resampledPace(lately, random)).sort((a, b) => a - b)
  const latest = Math.ceil(ends[Math.ceil(0.95 * resamples) - 1]!)
  const soonest = Math.max(1, Math.floor(ends[Math.floor(0.05 * resamples)]!))
  return { days: lately.length, soonest, latest: latest > horizon ? null : latest }
}

/** Mean of a history of the same length made of weeks drawn anywhere from this one, whose end is followed by its start. */
function resampledPace(daily: readonly number[], random: () => number): number {
  let sum = 0
  for (let filled = 0; filled < daily.length; filled += week) {
    const start = Math.floor(random() * daily.length)
    const length = Math.min(week, daily.length - filled)
    for (let day = 0; day < length; day++) sum += daily[(start + day) % daily.length]!
  }
  return sum / daily.length
}
