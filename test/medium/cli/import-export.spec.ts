import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inShell } from '../../support/shell'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const folder = mkdtempSync(join(tmpdir(), 'crosswalk-cli-'))
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const crosswalk = (...args: string[]) => inShell(database.url, args)

const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const uri = 'http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000001'

describe('the shell', () => {
  it('imports ESCO, a classification and a mapping table, and exports what a project agreed on', async () => {
    const esco = file('occupations_lv.csv', `conceptUri,preferredLabel,code\n${uri},ekonomists,2631.1\n`)
    const loaded = await crosswalk('import', esco, '--scheme-version', '1.2.1', '--json')
    expect(loaded).toMatchObject({ code: 0 })
    expect(JSON.parse(loaded.stdout)).toMatchObject({ goldSetId: null, counts: { occupation: 1 } })

    const table = file(
      'LV_mapping.csv',
      'Classification 2 Name,Profesijas\nClassification 2 Version,2021\nClassification 2 Language,lv\n\n' +
        'Classification 1 URI,Classification 1 PrefLabel,Classification 2 ID,Classification 2 PrefLabel,Mapping relation\n' +
        `${uri},ekonomists,1,Ekonomists,skos:broadMatch\n`,
    )
    const undecided = await crosswalk('import', table, '--esco-version', '1.2.1')
    expect(undecided.code).toBe(1)
    expect(undecided.stderr).toContain('--direction')
    expect(undecided.stderr).toContain('is more general than')
    const gold = await crosswalk('import', table, '--esco-version', '1.2.1', '--direction', 'esco-to-source', '--json')
    expect(JSON.parse(gold.stdout)).toMatchObject({ counts: { mappings: 1, unknownTargets: 0 } })

    const [source, target] = await database.dataSource.query(
      'select v.id from scheme_version v join scheme s on s.id = v.scheme_id order by s.key desc',
    )
    const [project] = await database.dataSource.query(
      `insert into project (name, source_version_id, target_version_id, source_language)
       values ('Shell', $1, $2, 'lv') returning id`,
      [source.id, target.id],
    )
    const out = join(folder, 'out.csv')
    expect(await crosswalk('export', '--project', project.id, '--out', out)).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(out, 'utf8')).toContain('Mapping project name,Shell [relations read from Classification 1')
    const piped = await crosswalk('export', '--project', project.id, '--direction', 'source-to-esco')
    expect(piped.stdout).toContain('[relations read from Classification 2 to Classification 1]')

    const unmapped = await crosswalk('targets', '--project', project.id, '--state', 'unmapped')
    expect(unmapped.stdout).toContain(`2631.1,ekonomists,,not reached,,,,,${uri}`)
    const { stdout } = await crosswalk('publications', '--project', project.id)
    expect(JSON.parse(stdout)).toEqual({ slug: null, versions: [] })
    const ownerless = await crosswalk('publish', '--project', project.id, '--note', 'The first.')
    expect(ownerless.code).toBe(1)
    await database.dataSource.query(
      `with person as (insert into app_user (email, name) values ('ana@example.org', 'Ana') returning id)
       insert into project_member (project_id, user_id, role) select $1, id, 'owner' from person`,
      [project.id],
    )
    const early = await crosswalk('publish', '--project', project.id)
    expect(early).toMatchObject({ code: 1, stderr: 'Nothing has been agreed yet that could be published.\n' })
    await database.dataSource.query(
      `with decided as (insert into concept_state (project_id, source_id, state, nothing_fits)
         select $1, id, 'agreed', true from concept where scheme_version_id = $2 returning source_id)
       insert into mark (project_id, source_id, user_id, kind, reason)
       select $1, source_id, u.id, 'none', 'no such work' from decided, app_user u`,
      [project.id, source.id],
    )
    expect(await crosswalk('publish', '--project', project.id)).toMatchObject({
      code: 0,
      stdout: '{\n  "number": 1\n}\n',
    })
  })

  it('takes the columns it is told, and names those there are otherwise', async () => {
    const path = file('codes.csv', 'Alpha,Beta\nA1,Baker of bread\nA2,Maker of shoes\n')
    const wrong = await crosswalk('import', path, '--title-column', 'Gamma')
    expect(wrong).toMatchObject({ code: 1, stdout: '' })
    expect(wrong.stderr).toContain('There is no column “Gamma”; the columns are: Alpha, Beta.')
    const columns = ['--code-column', 'Alpha', '--title-column', 'Beta']
    const options = ['--title', 'Codes', '--scheme-version', '1', '--language', 'en']
    const right = await crosswalk('import', path, ...columns, ...options)
    expect(right.stdout).toBe('Loaded 2 occupation, 2 labels, 0 notes.\n')
  })

  it('loads nothing of a file with errors, and lists them all', async () => {
    const path = file('broken.csv', 'Code,Title\n1,Baker\n1,Smith\n,Miller\n')
    const options = ['--title', 'Broken', '--scheme-version', '1', '--language', 'en']
    const broken = await crosswalk('import', path, ...options)
    expect(broken.code).toBe(1)
    expect(broken.stderr).toContain('line 3')
    expect(broken.stderr).toContain('line 4')
    expect(await database.dataSource.query(`select 1 from scheme where key = 'broken'`)).toEqual([])
    const skipped = await crosswalk('import', path, ...options, '--skip-errors')
    expect(skipped.stdout).toBe('Loaded 1 occupation, 1 labels, 0 notes.\n')
  })

  it('says that a command line is wrong with exit code 2', async () => {
    expect((await crosswalk('import')).code).toBe(2)
    expect((await crosswalk('export', '--project', 'x', '--format', 'pdf')).code).toBe(2)
  })
})
