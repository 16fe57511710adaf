/**
 * Positions of the broader concept of each, read from the codes where nothing else tells: 2144.1.6 stands below 2144.1
 * and, were that not there, below 2144.
 */
export function broaderByNotation(concepts: readonly { notation: string | null }[]): number[][] {
  const positions = new Map(concepts.map(({ notation }, position) => [notation, position]))
  return concepts.map(({ notation }) => {
    const parts = notation?.split('.') ?? []
    for (let length = parts.length - 1; length > 0; length--) {
      const broader = positions.get(parts.slice(0, length).join('.'))
      if (broader !== undefined) return [broader]
    }
    return []
  })
}
