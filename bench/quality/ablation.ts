import { comparePaired, rankingMetrics, signalNames, type Rank, type SignalName } from '#domain'
import type { RankingCase } from '../../training/cases/ranking-case'
import type { LearningSettings } from '../../training/model/learn-model'
import { rankBySignals } from './rank-by-signals'
import type { Ablation, AblationRow } from './report'
import { groupNames, signalsOf, signalsWithout, type SignalGroup } from './signal-groups'

/** Ranks of each measured table by a step's signals. */
type Ranked = { file: string; ranks: Rank[] }[]

/**
 * What each group of signals is worth: alone, added one by one, and left out of all. Weights are learned anew for every
 * set, without the table, on the other cases given.
 * @param leaveOut whether groups are left out of all too, which takes three times as long as adding them
 */
export function ablate(
  cases: readonly RankingCase[],
  measured: readonly RankingCase[],
  settings: LearningSettings,
  { leaveOut, say }: { leaveOut: boolean; say: (sentence: string) => void },
): Ablation {
  const rank = (step: string, signals: ReadonlySet<SignalName>): Ranked => {
    say(`Ablation: ${step}`)
    return rankBySignals(cases, measured, signals, settings).map(({ ranked, ranks }) => ({
      file: ranked.table.file,
      ranks,
    }))
  }
  const all = rank('all signals', new Set(signalNames))
  const rows = (step: string, ranked: Ranked) => ranked.map((one, at) => rowOf(step, one, all[at]!.ranks))
  const alone = (['spelling', 'meaning'] as const).map((group) => ({ step: `${group} alone`, groups: [group] }))
  const cumulative = groupNames.slice(1).map((group, at) => ({
    step: at === 0 ? 'meaning and spelling' : `+ ${group}`,
    groups: groupNames.slice(0, at + 2),
  }))
  const added = [...alone, ...cumulative]
    .slice(0, -1)
    .flatMap(({ step, groups }) => rows(step, rank(step, signalsOf(groups))))
  const last = `+ ${groupNames.at(-1)!} = all`
  const without = (leaveOut ? groupNames : []).flatMap((group: SignalGroup) => {
    const step = `without ${group}`
    return rows(step, rank(step, signalsWithout(group)))
  })
  return { added: [...added, ...rows(last, all)], without }
}

function rowOf(step: string, { file, ranks }: Ranked[number], all: readonly Rank[]): AblationRow {
  const { mrr, mrrInterval, accuracy } = rankingMetrics(ranks)
  return {
    step,
    file,
    mrr,
    interval: mrrInterval,
    accuracy1: accuracy[1].value,
    accuracy10: accuracy[10].value,
    againstAll: comparePaired(all, ranks),
  }
}
