import { mappingsOf } from '../crosswalk/mappings'
import { readUpload } from '../read-upload'

// All files here are written for these tests.
const prefixes = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <https://example.org/jobs/> .
@prefix occ: <http://data.europa.eu/esco/occupation/> . @prefix isco: <http://data.europa.eu/esco/isco/> .
`
const read = (text: string) => readUpload([{ name: 'map.ttl', bytes: Buffer.from(prefixes + text) }])

describe('SKOS mappings', () => {
  it('are read each in its own direction, since one file can mix both', async () => {
    const { crosswalk } = await read(
      ':1 skos:broadMatch occ:a . :2 skos:broadMatch occ:a . occ:b skos:broadMatch :3 . isco:C2631 skos:narrowMatch :1 .',
    )
    const mappings = mappingsOf(crosswalk!.rows, { occupation: 'source-to-target', group: 'source-to-target' })
    expect(mappings.map(({ source, relation, target }) => [source, relation, target!.split('/').pop()]).sort()).toEqual(
      [
        ['1', 'broadMatch', 'C2631'],
        ['1', 'broadMatch', 'a'],
        ['2', 'broadMatch', 'a'],
        ['3', 'narrowMatch', 'b'],
      ],
    )
  })

  it('are doubted when their rows speak against what they state', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => `:${n % 6} skos:broadMatch occ:x${n} .`)
    expect((await read(rows.join('\n'))).problems.map(({ code }) => code)).toContain('unlikely-direction')
    const likely = rows.map((row) => row.replace('broad', 'narrow'))
    expect((await read(likely.join('\n'))).problems.map(({ code }) => code)).not.toContain('unlikely-direction')
  })

  it('keep concepts apart whose addresses end alike', async () => {
    const { crosswalk } = await read(
      '<https://a.org/1> skos:exactMatch occ:a . <https://b.org/1> skos:exactMatch occ:b .',
    )
    expect(crosswalk!.rows.map(({ source }) => source.key)).toEqual(['https://a.org/1', 'https://b.org/1'])
  })
})
