/**
 * What a file may hold. Each is far beyond any classification that there is; together they keep a damaged or hostile file
 * from taking the memory of everybody else.
 */
export const limits = {
  /** Of one table. */
  rows: 500_000,
  cells: 5_000_000,
  /** Of one row. */
  columns: 1000,
  /** Letters of one cell; a spreadsheet holds 32,767. */
  cell: 100_000,
  /** Letters of a code, a URI, or a title that stands for a missing code: what an index of the database can hold. */
  identity: 500,
  /** Letters of the name and of the version of a classification. */
  title: 300,
  version: 100,
  /** Problems of one kind that are listed one by one. */
  problems: 10_000,
} as const

const grouped = new Intl.NumberFormat('en')

/** A limit as it stands in a message. */
export const printed = (limit: number): string => grouped.format(limit)
