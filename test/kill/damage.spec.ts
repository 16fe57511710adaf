import { readAll } from '../damage/children'
import { heavyCases } from '../damage/heavy'

const patience = 120_000
const mostMemory = 1e9

/** Each in a process of its own, since memory is counted at its peak. */
it.each(heavyCases.map(({ name }) => name))(
  '%s ends in a clear report and takes less than 1 GB',
  async (name) => {
    const report = (await readAll([name], patience)).get(name)!
    expect(report.unclear).toEqual([])
    expect(report.outcome).toMatch(/rest|refused|loads/)
    expect(report.codes).not.toEqual([])
    expect(report.memory).toBeLessThan(mostMemory)
  },
  2 * patience,
)
