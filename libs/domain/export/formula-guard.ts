/**
 * Spreadsheets run a cell that begins with one of these as a formula; an apostrophe before it makes it text. Cells that
 * begin with an apostrophe and one of these get one too, so that taking one away gives back exactly what was there.
 */
const dangerous = /^'*[=+\-@\t\r]/

export function guardFormula(cell: string): string {
  return dangerous.test(cell) ? `'${cell}` : cell
}

/** Takes back `guardFormula`. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell
}
