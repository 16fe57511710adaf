/** The figures of a chart: what is read by those who do not see it, and what a spreadsheet gets. */
export interface ChartTable {
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
}

/** `to`: the page with the concepts that the figure counts; `text`: how it is shown, where not as it is stored. */
export type Cell = string | number | null | { value: string | number | null; text?: string; to?: string | null }

export function valueOf(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell
}

/**
 * The table as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to believe it. Text that a
 * spreadsheet would run as a formula is kept from it by an apostrophe.
 */
export function csvOf({ columns, rows }: ChartTable): string {
  const lines = [columns, ...rows.map((row) => row.map(valueOf))]
  return `\uFEFF${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`
}

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
