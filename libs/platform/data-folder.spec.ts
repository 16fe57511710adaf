import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDataFolder } from './data-folder'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'crosswalk-unit-'))
})
afterEach(() => rmSync(parent, { recursive: true }))

const permissions = (folder: string) => (statSync(folder).mode & 0o777).toString(8)

describe('prepareDataFolder', () => {
  it('makes a folder that only its user can read', async () => {
    const folder = join(parent, 'a', 'b')
    await prepareDataFolder(folder)
    expect(permissions(folder)).toBe('700')
  })

  it('closes an empty folder, or one of ours, to others', async () => {
    const [empty, ours] = [join(parent, 'empty'), join(parent, 'ours')]
    mkdirSync(empty)
    mkdirSync(join(ours, 'database'), { recursive: true })
    for (const folder of [empty, ours]) {
      chmodSync(folder, 0o755)
      await prepareDataFolder(folder)
      expect(permissions(folder)).toBe('700')
    }
  })

  it('leaves a folder alone in which somebody keeps other things', async () => {
    chmodSync(parent, 0o755)
    writeFileSync(join(parent, 'letter.txt'), '')
    await expect(prepareDataFolder(parent)).rejects.toMatchObject({ code: 'data-folder-foreign' })
    expect(permissions(parent)).toBe('755')
  })

  it('says that a file is not a folder', async () => {
    const file = join(parent, 'file')
    writeFileSync(file, '')
    await expect(prepareDataFolder(file)).rejects.toMatchObject({ code: 'data-folder-not-a-folder' })
    await expect(prepareDataFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'data-folder-not-a-folder' })
  })

  it('says that it cannot write', async () => {
    // Not even the superuser can make a folder there.
    const folder = join(process.platform === 'darwin' ? '/System' : '/sys', 'crosswalk')
    await expect(prepareDataFolder(folder)).rejects.toMatchObject({ code: 'data-folder-read-only' })
  })
})
