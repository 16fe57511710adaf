import { isIscoGroup } from '../../taxonomy/isco'
import { readFrequency } from './frequency'

/** What the cells of a column look like, as shares (0..1) of its filled cells. */
export interface ColumnProfile {
  index: number
  /** Share of rows in which the cell is filled. */
  filled: number
  unique: number
  codeLike: number
  iscoLike: number
  languageTag: number
  /** Cells that are mostly letters. */
  wordy: number
  /** Small whole numbers of few kinds. */
  levelLike: number
  /** Numbers, whole or not. */
  numeric: number
  /** Mean length in characters. */
  length: number
  values: ReadonlySet<string>
}

const codeLike = /^(?=.*\d)[\p{L}]{0,4}[\s.-]?\d[\d.\-/ ]{0,18}\p{L}?$|^\p{Lu}{1,3}[-.]?\d{1,6}$|^\p{Lu}$/u
const tag = /^[a-z]{2,3}(-[a-z]{2,4})?$/i

/** Profiles of the columns of at most 1000 rows. */
export function profileColumns(rows: readonly (readonly string[])[], width: number): ColumnProfile[] {
  const sample = rows.slice(0, 1000)
  return Array.from({ length: width }, (_, index) =>
    profile(
      index,
      sample.map((cells) => cells[index]?.trim() ?? ''),
    ),
  )
}

function profile(index: number, cells: string[]): ColumnProfile {
  const present = cells.filter((cell) => cell !== '')
  const values = new Set(present)
  const share = (test: (cell: string) => boolean): number => present.filter(test).length / Math.max(1, present.length)
  return {
    index,
    filled: present.length / Math.max(1, cells.length),
    unique: values.size / Math.max(1, present.length),
    codeLike: share((cell) => codeLike.test(cell)),
    iscoLike: share((cell) => isIscoGroup(cell)),
    languageTag: share((cell) => tag.test(cell)),
    wordy: share((cell) => (cell.match(/\p{L}/gu)?.length ?? 0) > cell.length / 2),
    levelLike: values.size <= 12 ? share((cell) => /^\d{1,2}$/.test(cell)) : 0,
    numeric: share((cell) => readFrequency(cell) !== null),
    length: present.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, present.length),
    values,
  }
}
