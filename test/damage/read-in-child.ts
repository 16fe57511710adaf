import { readUpload, summarise } from '#domain'
import { cases } from './cases'
import type { Case } from './damage'
import { heavyCases } from './heavy'
import { memory, reportOf, type Report } from './report'

/** Reads the cases whose names the parent sends and answers each with its report, and the memory that it took so far. */
process.on('message', (name: string) => {
  const found = [...cases, ...heavyCases].find((one) => one.name === name)
  void answer(found!).then((report) => process.send!(report))
})

async function answer(one: Case): Promise<Report> {
  // What an earlier case left behind is not what this one takes.
  global.gc?.()
  const files = await one.files()
  try {
    const read = await readUpload(files, one.choices)
    return reportOf(read, summarise(read), files)
  } catch (error) {
    return { outcome: 'thrown', codes: [], unclear: [String(error)], concepts: 0, mappings: 0, memory: memory() }
  }
}
