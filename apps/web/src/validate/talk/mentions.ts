import { folded } from '../agreeing-words'

interface Named {
  id: string
  name: string
}

/** A name being typed: where its @ stands, and what follows it up to the caret. */
export interface Typed {
  from: number
  query: string
}

const typedName = /(?:^|[\s([])@([^\n@]{0,40})$/u

/** The name that is being typed where the caret stands; null where none is, or where it is already complete. */
export function nameBeingTyped(text: string, caret: number, people: readonly Named[]): Typed | null {
  const query = typedName.exec(text.slice(0, caret))?.[1]
  if (query === undefined) return null
  if (/\s$/.test(query) && people.some(({ name }) => folded(name) === folded(query.trim()))) return null
  return { from: caret - query.length - 1, query }
}

/** Those of whom some name begins so, however accents and capitals are typed. */
export function peopleNamed<Person extends Named>(people: readonly Person[], query: string): Person[] {
  return people.filter(({ name }) => ` ${folded(name)}`.includes(` ${folded(query)}`))
}

/** The text with the name written out, and where the caret stands then. */
export function withName(text: string, { from, query }: Typed, name: string): { text: string; caret: number } {
  const written = `${text.slice(0, from)}@${name} `
  return { text: written + text.slice(from + 1 + query.length).trimStart(), caret: written.length }
}

/** A text cut at its mentions: what is said, and whose names stand between. */
export function cutAtMentions(text: string, people: readonly Named[]): { text: string; mentioned: boolean }[] {
  // The longest first: “@Ana Maria” is not a mention of Ana.
  const names = people.map(({ name }) => name).sort((a, b) => b.length - a.length)
  if (names.length === 0) return [{ text, mentioned: false }]
  const mention = new RegExp(`(@(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}]))`, 'u')
  return text
    .split(mention)
    .map((part, index) => ({ text: part, mentioned: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

/** The people whom a text names with an @. */
export function mentionedIn<Person extends Named>(text: string, people: readonly Person[]): Person[] {
  const names = new Set(cutAtMentions(text, people).map((part) => (part.mentioned ? part.text.slice(1) : '')))
  return people.filter(({ name }) => names.has(name))
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
