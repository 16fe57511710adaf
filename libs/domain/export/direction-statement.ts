import type { Direction } from '../taxonomy/mapping'

/** How our own EURES tables state their direction: in brackets after the project's name. Classification 1 is ESCO. */
export function directionStatement(direction: Direction): string {
  return direction === 'target-to-source'
    ? '[relations read from Classification 1 to Classification 2]'
    : '[relations read from Classification 2 to Classification 1]'
}

/** The direction a table's head states, `null` for all tables not written here. */
export function statedDirection(metadata: Readonly<Record<string, string>>): Direction | null {
  const name = metadata['Mapping project name'] ?? ''
  const found = (['target-to-source', 'source-to-target'] as const).find((it) => name.endsWith(directionStatement(it)))
  return found ?? null
}

/** A project's name as its owner wrote it. */
export function withoutDirection(name: string): string {
  return name.replace(/ ?\[relations read from Classification [12] to Classification [12]\]$/, '')
}
