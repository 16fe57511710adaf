// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

export function hasControls(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.search(control) >= 0)
}

/** Without what no XML can hold and nobody can see. */
export function withoutControls(cell: string): string {
  return cell.replace(control, '')
}

/** A text that was written with escapes, as linked data are, without what no database can hold or nobody can see. */
export function soundText(text: string): string {
  return withoutControls(text).toWellFormed()
}

/** The labels of one cell: ESCO separates them by line breaks (older) or ` | `. */
export function splitLabels(cell: string): string[] {
  return splitBy(cell, /[\r\n]+| \| /)
}

/** Alternative titles of a national file, where a semicolon separates them too. */
export function splitTitles(cell: string): string[] {
  return splitBy(cell, /[\r\n]+|\s*\|\s*|\s*;\s*/)
}

function splitBy(cell: string, separator: RegExp): string[] {
  return cell
    .split(separator)
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
