interface Entry<Value> {
  key: string
  making: Promise<Value>
}

/** Keeps the values that were asked for last; each is made once, and again after it could not be made. */
export class Kept<Value> {
  /** The one used last stands first. */
  private entries: Entry<Value>[] = []

  /** @param most values stay in memory */
  constructor(private readonly most: number) {}

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const found = this.entries.find((one) => one.key === key) ?? { key, making: make() }
    this.entries = [found, ...this.entries.filter((one) => one !== found)].slice(0, this.most)
    found.making.catch(() => (this.entries = this.entries.filter((one) => one !== found)))
    return found.making
  }
}
