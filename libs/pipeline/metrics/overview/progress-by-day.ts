import { forecast, type Forecast } from '#domain'
import type { EntityManager } from 'typeorm'
import type { DatedForecast, ProgressByDay, WorkDay } from './overview'

/**
 * @param total source concepts of the project
 * @param now what is over by then counts for the pace; today, which is not, does not
 */
export async function progressByDay(
  manager: EntityManager,
  projectId: string,
  total: number,
  now: Date,
): Promise<ProgressByDay> {
  const days = await manager.query<WorkDay[]>(selectDays, [projectId])
  const today = dayOf(now)
  const outlook = (done: (day: WorkDay) => number, own: (day: WorkDay) => number) => {
    const remaining = total - days.reduce((sum, day) => sum + done(day), 0)
    return remaining > 0 ? dated(forecast(calendar(days, today, own), remaining), now) : null
  }
  return {
    today,
    days,
    forecast: {
      // What was accepted at once or taken over from elsewhere is no pace: nobody can go on like that.
      answered: outlook(
        ({ answered }) => answered,
        ({ answered, bulk }) => answered - bulk,
      ),
      finished: outlook(
        ({ finished }) => finished,
        ({ finished, inherited }) => finished - inherited,
      ),
    },
  }
}

const dayLength = 24 * 60 * 60 * 1000
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

/** One number for each calendar day from the first with work to yesterday. */
function calendar(days: readonly WorkDay[], today: string, amount: (day: WorkDay) => number): number[] {
  const byDate = new Map(days.map((day) => [day.date, amount(day)]))
  const first = days[0]?.date ?? today
  const length = Math.max(0, Math.round((Date.parse(today) - Date.parse(first)) / dayLength))
  return Array.from({ length }, (_, at) => byDate.get(dayOf(new Date(Date.parse(first) + at * dayLength))) ?? 0)
}

function dated(found: Forecast | null, now: Date): DatedForecast | null {
  if (!found) return null
  const after = (days: number) => dayOf(new Date(now.getTime() + days * dayLength))
  return {
    days: found.days,
    soonest: after(found.soonest),
    latest: found.latest === null ? null : after(found.latest),
  }
}

/** $1 project */
const selectDays = `
with said as (
  select source_id, (at at time zone 'UTC')::date as day, min(id) as id
  from mark where project_id = $1 group by 1, 2),
spans as (select source_id, min(day) as first, max(day) as last, min(id) as id from said group by 1),
standing as (
  select spans.*, s.state in ('agreed', 'settled') as final,
    exists (select from mark m where m.id = spans.id and (m.bulk_id is not null or m.origin in ('carried', 'adopted'))) as bulk,
    not exists (select from mark m where m.project_id = $1 and m.source_id = spans.source_id
      and coalesce(m.origin not in ('carried', 'adopted'), true)) as inherited
  from spans join concept_state s on s.project_id = $1 and s.source_id = spans.source_id and s.state <> 'to-do'),
counted as (
  select day, 1 as worked, 0 as answered, 0 as bulk, 0 as finished, 0 as inherited from said
  union all select first, 0, 1, bulk::int, 0, 0 from standing
  union all select last, 0, 0, 0, 1, inherited::int from standing where final)
select to_char(day, 'YYYY-MM-DD') as date, sum(worked)::int as worked, sum(answered)::int as answered,
  sum(bulk)::int as bulk, sum(finished)::int as finished, sum(inherited)::int as inherited
from counted group by day order by day`
