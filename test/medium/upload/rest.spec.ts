import type { UploadChoices, UploadKind } from '#domain'
import type { UploadResult } from '#pipeline'
import { TestUploads } from '../../support/test-uploads'

let uploads: TestUploads
beforeAll(async () => {
  uploads = await TestUploads.open()
})
afterAll(() => uploads.close())

const loaded = (
  name: string,
  content: string,
  choices: UploadChoices & { kind: UploadKind },
): Promise<UploadResult & { id: string }> => uploads.loaded(uploads.file(name, content), choices)

async function rest(id: string): Promise<{ name: string; text: string }> {
  const { name, bytes } = await uploads.service.rest(id)
  return { name, text: Buffer.from(bytes).toString('utf8') }
}

describe('the rows with errors, mended and uploaded again', () => {
  it('are added to the version that was loaded without them, once', async () => {
    const language = 'lv'
    const first = await loaded('jobs_2026.csv', 'Code;Title;Parent\n1;Viens;\n2;;1\n;Trīs;1\n', {
      kind: 'classification',
      language,
    })
    expect(first.counts).toMatchObject({ occupation: 1 })
    const { name, text } = await rest(first.id)
    const mended = text.replace('2;;1', '2;Divi;1').replace('\n;Trīs', '\n3;Trīs')
    for (const added of [2, undefined]) {
      const { schemeVersionId, counts } = await loaded(name, mended, { kind: 'classification', language })
      expect([schemeVersionId, counts.occupation]).toEqual([first.schemeVersionId, added])
    }
    const rows = await uploads.database.dataSource.query(
      `select key, text, (select count(*)::int from concept_broader where concept_id = concept.id) as parents
       from concept join label on label.concept_id = concept.id where scheme_version_id = $1 order by key`,
      [first.schemeVersionId],
    )
    expect(rows).toEqual([
      { key: '1', text: 'Viens', parents: 0 },
      { key: '2', text: 'Divi', parents: 1 },
      { key: '3', text: 'Trīs', parents: 1 },
    ])
  })

  it('are added to the mapping table of the same name', async () => {
    const occupation = 'http://data.europa.eu/esco/occupation/'
    const esco = await loaded(
      'occupations_en.csv',
      'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n' +
        `Occupation,${occupation}a,2631,economist,,,2631.1\n`,
      { kind: 'esco', version: '1.2.1' },
    )
    const choices = { kind: 'crosswalk', targetVersionId: esco.schemeVersionId!, language: 'lv' } as const
    const table =
      `#curie_map:\n#  j: https://harbour.example/\n#  o: ${occupation}\n#object_source: o:scheme\n` +
      '#subject_source: j:scheme\n#subject_source_version: "7"\nsubject_id\tsubject_label\tpredicate_id\tobject_id\n' +
      'j:1\tViens\tskos:broadMatch\to:a\nj:2\tDivi\tskos:sameMatch\to:a\nk:3\tTrīs\tskos:exactMatch\to:a\n'
    const first = await loaded('map.sssom.tsv', table, { ...choices, title: 'Harbour' })
    const { name, text } = await rest(first.id)
    const mended = text.replace('sameMatch', 'closeMatch').replace('k:3', 'j:3')
    const second = await loaded(name, mended, { ...choices, title: 'Harbour' })
    expect(second.goldSetId).toBe(first.goldSetId)
    const rows = await uploads.database.dataSource.query(
      `select notation, relation from gold_mapping join concept on concept.id = source_id
       where gold_set_id = $1 order by number`,
      [first.goldSetId],
    )
    expect(rows).toEqual([
      { notation: '1', relation: 'broadMatch' },
      { notation: '2', relation: 'closeMatch' },
      { notation: '3', relation: 'exactMatch' },
    ])
  })
})
