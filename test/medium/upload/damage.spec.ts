import { bases, titles, type Base } from '../../damage/bases'
import { cases } from '../../damage/cases'
import { TestUploads } from '../../support/test-uploads'

const [esco] = bases as [Base]

let uploads: TestUploads
let targetVersionId: number
beforeAll(async () => {
  uploads = await TestUploads.open()
  const sound = uploads.file(esco.file, esco.text(titles.english))
  targetVersionId = (await uploads.loaded(sound, { kind: 'esco', version: '1.1.1' })).schemeVersionId!
})
afterAll(() => uploads.close())

/** Of the cases that `test/damage` reads: those whose content or report a database might not hold, and what becomes of each. */
const chosen = [
  ['ESCO: NUL in a title', 'loaded'],
  ['ESCO: UTF-32LE with byte order mark', 'loaded'],
  ['classification, semicolons: cut off after 50 %', 'loaded'],
  ['classification, semicolons: half of a surrogate pair', 'loaded'],
  ['classification, semicolons: control characters', 'loaded'],
  ['classification, semicolons: signs beyond the first plane', 'loaded'],
  ['classification, semicolons: a title of 50,000 letters', 'loaded'],
  ['classification, tabs: names of JavaScript', 'loaded'],
  ['classification, tabs: NULs at the end', 'rejected'],
  ['Turtle: NUL in a title', 'loaded'],
  ['Turtle: nested 100,000 deep', 'loaded'],
  ['RDF/XML: cut off after 50 %', 'loaded'],
  ['RDF/XML: entities that multiply', 'rejected'],
  ['RDF/XML: a title of 300,000 letters', 'loaded'],
  ['JSON-LD: half of a surrogate pair', 'loaded'],
  ['JSON-LD: a context elsewhere', 'rejected'],
  ['JSKOS: control characters', 'loaded'],
  ['JSKOS: nested 100,000 deep', 'empty'],
  ['SSSOM: NUL in a title', 'loaded'],
  ['SSSOM: a head of aliases that multiply', 'empty'],
] as const

describe('a damaged file', () => {
  it.each(chosen)('%s is stored with its report, and what is sound of it is loaded', async (name, becomes) => {
    const damaged = cases.find((one) => one.name === name)!
    const files = (await damaged.files()).map((file) => uploads.file(file.name, file.bytes))
    const { id } = await uploads.service.receive(null, files)
    // A version of its own: it would be taken for a language of another case.
    const choices = { ...damaged.choices, title: name, version: name, targetVersionId, skipErrors: true }
    await uploads.service.choose(id, { ...choices, kind: damaged.choices.kind! })
    const inspected = await uploads.inspected(id)
    const { items } = await uploads.service.problems(id, { offset: 0, limit: 100 })
    const errors = items.filter(({ severity }) => severity === 'error')
    expect([inspected.status, inspected.error]).toEqual([becomes === 'rejected' ? 'rejected' : 'waiting', null])
    expect(inspected.problems.errors).toBe(errors.length)
    if (becomes !== 'loaded') {
      expect(errors).not.toEqual([])
      return expect(uploads.service.confirm(id)).rejects.toThrow()
    }
    await uploads.service.confirm(id)
    await uploads.work.load(id)
    expect((await uploads.service.get(id)).status).toBe('loaded')
  })
})
