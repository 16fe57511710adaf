import { bases } from './bases'
import { caseOf, encodingDamages, type Case } from './damage'
import { linkedCases } from './linked'
import { classificationDamages, crosswalkDamages, tableDamages } from './table-damages'
import { textDamages } from './text-damages'
import { strangeCases, zipCases } from './zips'
import { workbookCases } from './workbooks'

const columnsOf: Readonly<Record<string, [number, number]>> = {
  'EURES table': [6, 0],
  'O*NET table': [5, 3],
  'list of pairs': [2, 3],
}

/** Every damaged file, in one order. */
export const cases: readonly Case[] = [
  ...bases.flatMap((base) => {
    const columns = columnsOf[base.name]
    return [
      ...encodingDamages,
      ...textDamages,
      ...(base.table ? tableDamages : []),
      ...(base.name.startsWith('classification') ? classificationDamages : []),
      ...(columns ? crosswalkDamages(...columns) : []),
    ].map((damage) => caseOf(base, damage))
  }),
  ...linkedCases,
  ...zipCases,
  ...workbookCases,
  ...strangeCases,
]
