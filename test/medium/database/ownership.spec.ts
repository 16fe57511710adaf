import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { connect, startDatabase, temporaryFolder } from '../../support/embedded-database'

const { folder, remove } = temporaryFolder()
afterAll(remove)

describe('a data folder', () => {
  it('serves one instance; another gets one clear sentence, or joins', async () => {
    const first = await startDatabase(folder)
    await expect(startDatabase(folder)).rejects.toMatchObject({
      code: 'data-folder-in-use',
      message: 'The data folder is in use by another instance.',
    })
    const joined = await startDatabase(folder, { join: true })
    expect(joined).toMatchObject({ url: first.url, joined: true })
    await first.stop()
  })

  it('goes to one of several that start at once', async () => {
    const starts = await Promise.allSettled(Array.from({ length: 4 }, () => startDatabase(folder)))
    const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
    expect(started).toHaveLength(1)
    await started[0]!.stop()
  })

  it('is closed only when the last who joined has left', async () => {
    const owner = await startDatabase(folder)
    const { url } = await startDatabase(folder, { join: true })
    const guest = await connect(url)
    const stopped = owner.stop()
    expect((await guest.query('select 1 as x')).rows).toEqual([{ x: 1 }])
    await guest.end()
    await stopped
    const next = await startDatabase(folder)
    expect(next.joined).toBe(false)
    await next.stop()
  })

  it('is for the eyes of its user only', async () => {
    const database = await startDatabase(folder)
    for (const path of [folder, join(folder, 'owner'), join(folder, 'database')]) {
      expect((statSync(path).mode & 0o077).toString(8)).toBe('0')
    }
    await database.stop()
    expect(readdirSync(join(folder, 'owner'))).toEqual([])
  })

  it('may lie deeper than the path of a socket may be long', async () => {
    const deep = join(folder, ...Array<string>(8).fill('a-folder-with-a-long-name'))
    mkdirSync(deep, { recursive: true })
    const database = await startDatabase(deep)
    await database.stop()
  })
})
