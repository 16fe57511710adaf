import { createHash } from 'node:crypto'
import { normaliseText } from '../embed/text-hash'
import { slug } from '../upload/slug'

/** What one mapped source is known by, whoever maps it. */
export interface KnownSource {
  uri: string | null
  notation: string | null
  title: string
}

/** A scheme with mappings, as far as it takes to see whether two are the same. */
export interface MappedScheme {
  /** What people call it; '' where a file does not say. */
  title: string
  /** See `mappingDigest`. */
  digest: string
  sources: readonly KnownSource[]
}

/** Why one table must not be remembered while another is tested. */
export type Kinship = 'same-mappings' | 'same-scheme' | 'same-sources'

/** From this share of the smaller table's sources on, two tables are of one classification. */
const sameSources = 0.5

/**
 * Whether two mapped schemes are one classification: the same mappings, the same name, or at least half of the sources
 * of the smaller one in the other, by URI or by code and title (by title where neither has codes). To remember a kin
 * would be to give away the answers.
 */
export function kinship(tested: MappedScheme, other: MappedScheme): Kinship | null {
  if (tested.digest === other.digest) return 'same-mappings'
  if (slug(tested.title) !== '' && slug(tested.title) === slug(other.title)) return 'same-scheme'
  const testedIsSmall = tested.sources.length <= other.sources.length
  const [small, large] = testedIsSmall ? [tested, other] : [other, tested]
  const known = new Set(large.sources.flatMap(identities))
  const shared = small.sources.filter((source) => identities(source).some((identity) => known.has(identity))).length
  return shared > 0 && shared >= sameSources * small.sources.length ? 'same-sources' : null
}

function identities({ uri, notation, title }: KnownSource): string[] {
  return [...(uri ? [uri] : []), `${notation ?? ''}\n${normaliseText(title)}`]
}

/**
 * SHA-256 over which sources are mapped to which targets, whatever the file looks like: its name, the order of its
 * rows and the direction in which its relations read change nothing.
 * @returns hexadecimal digest
 */
export function mappingDigest(pairs: Iterable<{ source: string; target: string }>): string {
  const lines = new Set([...pairs].map(({ source, target }) => `${source}\t${target}`))
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex')
}
