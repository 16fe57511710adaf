import { escape } from './svg'

/** A part of the page: what it is about in words, a plot where there is one, and the same numbers as a table. */
export interface Section {
  title: string
  /** Paragraphs in plain words. */
  words: readonly string[]
  /** Plots as HTML. */
  plots?: readonly string[]
  tables: readonly DataTable[]
}

export interface DataTable {
  caption: string
  head: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

export function sectionHtml({ title, words, plots = [], tables }: Section): string {
  return [
    `<section><h2>${escape(title)}</h2>`,
    ...words.map((paragraph) => `<p>${escape(paragraph)}</p>`),
    plots.length > 0 ? `<div class="plots">${plots.map((plot) => `<figure>${plot}</figure>`).join('')}</div>` : '',
    ...tables.map(tableHtml),
    '</section>',
  ].join('\n')
}

/** Tables that would fill a screen stay folded until someone asks for them. */
const longTable = 40

function tableHtml({ caption, head, rows }: DataTable): string {
  const cells = (row: readonly (string | number)[]) =>
    row.map((cell, at) =>
      at === 0 ? `<th scope="row">${escape(String(cell))}</th>` : `<td>${escape(String(cell))}</td>`,
    )
  const table = [
    `<table><caption>${escape(caption)}</caption>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('')}</tbody></table>`,
  ].join('')
  return rows.length > longTable ? `<details><summary>${escape(caption)}</summary>${table}</details>` : table
}

const style = `
body { font: 16px/1.5 system-ui, sans-serif; color: #111827; max-width: 64rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { line-height: 1.2 } section { margin-top: 3rem }
table { border-collapse: collapse; margin: 1rem 0; font-size: 14px; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem }
th, td { border-bottom: 1px solid #d1d5db; padding: .2rem .6rem; text-align: right }
th:first-child { text-align: left; font-weight: 400 } thead th { font-weight: 600 }
.plots { display: flex; flex-wrap: wrap; gap: 1rem } figure { margin: 0; overflow-x: auto }
.legend span { margin-right: 1rem } .legend svg { vertical-align: -1px }`

/** A page that needs nothing from anywhere else. */
export function pageHtml(title: string, intro: readonly string[], sections: readonly Section[]): string {
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body>`,
    `<h1>${escape(title)}</h1>`,
    ...intro.map((paragraph) => `<p>${escape(paragraph)}</p>`),
    ...sections.map(sectionHtml),
    '</body></html>',
  ].join('\n')
}

export const three = (value: number): string => value.toFixed(3)
export const four = (value: number): string => value.toFixed(4)
export const percent = (value: number): string => `${(100 * value).toFixed(1)} %`
export const between = ([low, high]: readonly [number, number]): string => `${three(low)} to ${three(high)}`
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`
