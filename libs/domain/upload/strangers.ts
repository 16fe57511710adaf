import { makeProblem } from './problems'
import type { Problem } from '../problem'

/** How files that are no table begin, whatever they are called. */
const beginnings: readonly [string[], string][] = [
  [['%PDF-'], 'a PDF document'],
  [['\u00d0\u00cf\u0011\u00e0'], 'a document of an old office program, such as .xls'],
  [['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8'], 'a picture'],
  [['\u001f\u008b', '7z\u00bc\u00af', 'Rar!'], 'an archive of another kind than zip'],
  [['SQLite format 3'], 'a database'],
  [['<!doctype html', '<html'], 'a page of the web'],
]

/** A problem that says what the file is instead of a table; `null` where nothing gives it away. */
export function strangerIn(file: string, bytes: Uint8Array): Problem | null {
  const beginning = Buffer.from(bytes.subarray(0, 64)).toString('latin1').replace('\u00ef\u00bb\u00bf', '').trimStart()
  const found = beginnings.find(([signs]) => signs.some((sign) => startsWith(beginning, sign)))?.[1]
  if (!found) return null
  const message = `This is ${found}. Open it in the program it belongs to and save its table as CSV or XLSX.`
  return makeProblem({ file, code: 'not-a-table', message })
}

function startsWith(text: string, sign: string): boolean {
  return text.slice(0, sign.length).toLowerCase() === sign.toLowerCase()
}
