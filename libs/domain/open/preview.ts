import { descriptionIn, nameIn, titleIn, type PublicConcept } from './public-concept'

/** Shown of the labels that a concept has beside its title. */
const mostAlternatives = 12

/**
 * What a person needs to see to know which concept it is, as a page of its own without scripts: for the small window in
 * which OpenRefine shows it, and for whoever opens the address of a concept in a browser.
 */
export function conceptPage(concept: PublicConcept, language: string): string {
  const name = nameIn(concept, language)
  return `<!doctype html>
<html lang="${escapeHtml(titleIn(concept, language)?.language ?? language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title><style>${style}</style></head>
<body>${conceptSnippet(concept, language)}</body>
</html>
`
}

/** The same as a piece of a page, for flyouts. */
export function conceptSnippet(concept: PublicConcept, language: string): string {
  const { notation, scheme, uri, iscoGroup, broader } = concept
  const shown = titleIn(concept, language)?.language ?? language
  const alternatives = concept.labels
    .filter((label) => label.kind === 'alternative' && label.language === shown)
    .map(({ text }) => text)
  const description = descriptionIn(concept, language)
  const facts = [
    notation && `<b>${escapeHtml(notation)}</b>`,
    escapeHtml(`${scheme.title} ${scheme.version}`),
    iscoGroup && `ISCO-08 ${escapeHtml(iscoGroup)}`,
    broader.length > 0 && `↑ ${broader.map((one) => escapeHtml(nameIn(one, language))).join(', ')}`,
  ].filter(Boolean)
  return [
    `<h1 dir="auto">${escapeHtml(nameIn(concept, language))}</h1>`,
    `<p class="facts">${facts.join(' · ')}</p>`,
    description && `<p dir="auto" lang="${escapeHtml(description.language)}">${escapeHtml(description.text)}</p>`,
    alternatives.length > 0 &&
      `<p class="also" dir="auto">${alternatives.slice(0, mostAlternatives).map(escapeHtml).join(' · ')}</p>`,
    `<p class="address">${escapeHtml(uri)}</p>`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** Makes a text safe as content and inside a quoted attribute of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const style =
  ':root{color-scheme:light dark}body{font:14px/1.4 system-ui,sans-serif;margin:12px;max-width:70ch}' +
  'h1{font-size:17px;margin:0 0 4px}p{margin:0 0 8px}.facts,.also{opacity:.8}.address{font-size:12px;opacity:.75;word-break:break-all}'
