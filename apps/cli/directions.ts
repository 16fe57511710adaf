import type { Direction } from '#domain'
import { Option } from 'commander'

/** The two directions as a person at a shell says them. */
const names = { 'esco-to-source': 'target-to-source', 'source-to-esco': 'source-to-target' } as const

export type DirectionName = keyof typeof names

export const directionOption = (flags: string, description: string) =>
  new Option(flags, description).choices(Object.keys(names))

export function directionOf(name: DirectionName): Direction {
  return names[name]
}

export function nameOfDirection(direction: Direction): DirectionName {
  return direction === 'source-to-target' ? 'source-to-esco' : 'esco-to-source'
}
