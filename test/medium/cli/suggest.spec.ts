import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { typescriptChild } from '../../support/typescript-child'

// Each command starts a database and loads the model, on a machine that may be busy.
jest.setTimeout(180_000)

const root = join(__dirname, '../../..')
const target = join(root, 'demonstration', 'target')

interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** The shell as it is started by a person, on a data folder of its own, with the bundled model. */
describe('the shell from files to files', () => {
  let folder: string
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'crosswalk-cli-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const crosswalk = (...args: string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const env = { ...process.env, CROSSWALK_DATA: join(folder, 'data'), DATABASE_URL: '', REDIS_URL: '' }
      const command = [...typescriptChild, join(root, 'apps/cli/main.ts'), ...args]
      execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
      })
    })

  it('suggests: progress on standard error, the result alone on standard output, rows in the file', async () => {
    const source = join(folder, 'source.csv')
    const out = join(folder, 'out.csv')
    writeFileSync(source, 'Nummer;Beruf\n0001;Bäcker\n0002;=Geologe\n')
    const options = ['--esco', target, '--source', source, '--source-language', 'de', '--top', '3', '--out', out]
    const { code, stdout, stderr } = await crosswalk('suggest', ...options, '--title-column', 'beruf', '--json')
    expect(stderr).toContain('Embedding: ')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ concepts: 2, suggestions: 6, out })
    const rows = parse<Record<string, string>>(readFileSync(out), { columns: true })
    expect(rows.map(({ source_code, rank }) => [source_code, rank])).toEqual(
      ['0001', '0002'].flatMap((notation) => ['1', '2', '3'].map((rank) => [notation, rank])),
    )
    expect(rows[3]!.source_title).toBe("'=Geologe")
  })

  it('says every line it could not use, and suggests for the others', async () => {
    const source = join(folder, 'broken.csv')
    const out = join(folder, 'broken-out.csv')
    writeFileSync(source, 'Nummer;Beruf\n1;Bäcker\n1;Geologe\n3;\n')
    const options = ['--esco', target, '--source', source, '--source-language', 'de', '--top', '1', '--out', out]
    const { code, stderr } = await crosswalk('suggest', ...options)
    expect(code).toBe(0)
    expect(stderr).toMatch(/error: broken\.csv, line 3: /)
    expect(stderr).toMatch(/error: broken\.csv, line 4: /)
    const rows = parse<Record<string, string>>(readFileSync(out), { columns: true })
    expect(rows.map(({ source_title }) => source_title)).toEqual(['Bäcker'])
  })

  it('measures a table, and embeds nothing the second time', async () => {
    const uri = 'http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000001'
    const esco = join(folder, 'occupations_en.csv')
    writeFileSync(esco, `conceptUri,preferredLabel,code\n${uri},diver,7541.1\n${uri.slice(0, -1)}2,baker,7512.1\n`)
    const table = join(folder, 'table.csv')
    const header =
      'Classification 1 URI,Classification 1 PrefLabel,Classification 1 URL,Classification 2 ID,' +
      'Classification 2 PrefLabel,Classification 2 URL,Mapping relation'
    writeFileSync(table, `${header}\n${uri},x,,A1,Deep sea diver,,skos:exactMatch\n`)
    const options = ['--esco', esco, '--esco-version', '1', '--table', table, '--source-language', 'en', '--json']
    const once = await crosswalk('benchmark', ...options)
    const twice = await crosswalk('benchmark', ...options)
    expect(once.code).toBe(0)
    const [first, second] = [once, twice].map(({ stdout }) => JSON.parse(stdout) as Record<string, unknown>)
    expect(first).toMatchObject({ n: 1, mrr: 1, skipped: { noRelation: 0, iscoGroups: 0 }, goldNotInVersion: 0 })
    expect(once.stderr).toContain('Embedding: ')
    expect(twice.stderr).not.toContain('Embedding: ')
    expect({ ...second, seconds: null }).toEqual({ ...first, seconds: null })
  })

  it('ends with 2 for a wrong command line and with 1 for a wrong file, each in one sentence', async () => {
    expect(await crosswalk('suggest', '--top', 'many')).toMatchObject({ code: 2, stdout: '' })
    const nowhere = [
      '--esco',
      join(folder, 'nowhere'),
      '--esco-version',
      '1',
      '--table',
      'x',
      '--source-language',
      'en',
    ]
    const { code, stdout, stderr } = await crosswalk('benchmark', ...nowhere)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(`There is no file or folder ${join(folder, 'nowhere')}.\n`)
  })
})
