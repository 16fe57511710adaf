import type { SchemeSource } from './survey'

/** What the code of each source says of ISCO by itself: the group that its publisher declares, or its first digits. */
export class IscoReadings {
  /** Distribution over the unit groups, by ISCO group of any level. */
  private readonly distributions = new Map<string, Float32Array | null>()
  private readonly groups: readonly (string | null)[]

  /**
   * @param codes bare codes of the sources
   * @param units codes of the unit groups, with their shares in the scheme in `mean`
   */
  constructor(
    sources: readonly SchemeSource[],
    codes: readonly string[],
    private readonly units: readonly string[],
    private readonly mean: Float32Array,
  ) {
    this.groups = sources.map(({ declaredIsco }, source) => declaredIsco ?? /^\d{4}/.exec(codes[source]!)?.[0] ?? null)
    for (const group of this.groups) {
      if (group !== null && !this.distributions.has(group)) this.distributions.set(group, this.distribution(group))
    }
  }

  /** Null for a source whose code cannot be read so. */
  of(source: number): Float32Array | null {
    const group = this.groups[source] ?? null
    return group === null ? null : this.distributions.get(group)!
  }

  /** Over the unit groups of an ISCO group, as the scheme's mean has them; null when no target belongs to it. */
  private distribution(group: string): Float32Array | null {
    const shares = this.mean.map((share, unit) => (this.units[unit]!.startsWith(group) ? share : 0))
    const total = shares.reduce((sum, share) => sum + share, 0)
    return total === 0 ? null : shares.map((share) => share / total)
  }
}
