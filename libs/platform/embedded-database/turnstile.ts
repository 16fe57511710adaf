/**
 * Lets one at a time through, first come, first served. The engine has a single session: whoever begins a transaction
 * keeps it until the transaction ends.
 */
export class Turnstile<Owner extends object> {
  private owner: Owner | null = null
  private readonly waiting: { owner: Owner; enter: () => void }[] = []

  /** Resolves when it is this owner's turn; at once when it already is. */
  enter(owner: Owner): Promise<void> {
    if (this.owner === owner) return Promise.resolve()
    if (this.owner === null) {
      this.owner = owner
      return Promise.resolve()
    }
    return new Promise((enter) => this.waiting.push({ owner, enter }))
  }

  /** Lets the next one through. Does nothing when it is not this owner's turn. */
  leave(owner: Owner): void {
    if (this.owner !== owner) return
    const next = this.waiting.shift()
    this.owner = next?.owner ?? null
    next?.enter()
  }
}
