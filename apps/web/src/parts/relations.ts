import type { Relation } from '../api/types'

/** In the order of their keys. */
export const relations = [
  'exactMatch',
  'broadMatch',
  'narrowMatch',
  'closeMatch',
] as const satisfies readonly Relation[]

/** In the order of how much they say. */
export const closestFirst = [
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
] as const satisfies readonly Relation[]
