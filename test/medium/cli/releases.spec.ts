import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReleaseStory } from '../../support/release-story'
import { inShell } from '../../support/shell'

const folder = mkdtempSync(join(tmpdir(), 'crosswalk-cli-releases-'))
let story: ReleaseStory

beforeAll(async () => {
  story = await ReleaseStory.begin()
})
afterAll(async () => {
  await story.api.close()
  rmSync(folder, { recursive: true })
})

const crosswalk = (...args: string[]) => inShell(story.api.database.url, args)
const owner = () => ['--owner', story.ana.email]
const projects = async () =>
  (await story.api.database.dataSource.query<{ name: string }[]>('select name from project order by created_at')).map(
    ({ name }) => name,
  )

describe('diff in the shell', () => {
  it('counts what changed, and writes every change to a file', async () => {
    const out = join(folder, 'changes.csv')
    const versions = ['--scheme', story.targetKey, '--from', '1.0.8', '--to', '1.1.1']
    const { code, stdout, stderr } = await crosswalk('diff', ...versions, '--out', out)
    expect([code, stderr]).toEqual([0, `Every change is in ${out}.\n`])
    expect(stdout).toContain(`${story.targetKey} 1.0.8 → 1.1.1`)
    expect(stdout).toContain('added 3, retired 1, renamed 2,')
    expect(readFileSync(out, 'utf8')).toContain('confectioner')
    const json = await crosswalk('diff', ...versions, '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({ counts: { added: 3, retired: 1, renamed: 2, moved: 1 } })
  })

  it('says which versions there are when one is not', async () => {
    const { code, stdout, stderr } = await crosswalk(
      'diff',
      '--scheme',
      story.targetKey,
      '--from',
      '9',
      '--to',
      '1.1.1',
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).not.toContain('Error:')
    expect(stderr).toContain('9')
  })
})

describe('carry-over in the shell', () => {
  const asked = () => ['carry-over', '--project', story.projectId, ...owner()]

  it('only says what it would do when asked to', async () => {
    const { code, stdout } = await crosswalk(...asked(), '--target-version', '1.1.1', '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('carried over: 2 concepts\nto be looked at: 5 concepts\n')
    expect(stdout).toContain('  target-retired: 1\n')
    expect(await projects()).toEqual(['First'])
  })

  it('makes the follow-up with the answers that still hold', async () => {
    const { code, stdout, stderr } = await crosswalk(...asked(), '--target-version', '1.1.1', '--json')
    expect(code).toBe(0)
    const made = JSON.parse(stdout) as { projectId: string }
    expect(made).toMatchObject({ status: 'finished', carried: 2, toLook: 5 })
    expect(stderr).toContain(`The new project is ${made.projectId}.`)
    expect(await projects()).toEqual(['First', 'First (1.1.1)'])
    expect((await story.page(made.projectId, 'N4')).state).toBe('agreed')
  })

  it('names the versions that are loaded when it is asked for another', async () => {
    const { code, stderr } = await crosswalk(...asked(), '--target-version', '7')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^There is no version 7 here\. Loaded are: .*1\.1\.1/)
  })
})

describe('adopt in the shell', () => {
  it('makes a project that begins with the answers of a table', async () => {
    const [gold] = await story.api.database.dataSource.query<{ id: string }[]>(
      `with set as (insert into gold_set (name, source_version_id, target_version_id, direction)
         select 'Table of 2021', source_version_id, target_version_id, '{}' from project where id = $1 returning id)
       insert into gold_mapping (gold_set_id, number, source_id, target_id, relation)
       select id, 1, $2, $3, 'exactMatch' from set returning gold_set_id as id`,
      [story.projectId, story.source['N8'], story.first['9629.1']],
    )
    const { code, stdout, stderr } = await crosswalk('adopt', '--gold', gold!.id, '--name', 'Adopted', ...owner())
    expect([code, stdout]).toEqual([0, 'adopted: 1 of 8 concepts\n'])
    const projectId = /The new project is (\S+)\./.exec(stderr)![1]!
    expect((await story.page(projectId, 'N8')).answers[0]!.verdicts).toMatchObject([{ relation: 'exactMatch' }])
  })

  it('tells whoever names no table, and who owns nothing without an administrator', async () => {
    const unknown = await crosswalk('adopt', '--gold', '00000000-0000-4000-8000-000000000000', ...owner())
    expect(unknown).toMatchObject({ code: 1, stdout: '' })
    expect(unknown.stderr).toContain('does not exist')
    const ownerless = await crosswalk('adopt', '--gold', '00000000-0000-4000-8000-000000000000')
    expect(ownerless.stderr).toContain('name the owner with --owner')
  })
})
