import { constants } from 'node:fs'
import { access, chmod, mkdir, readdir, stat, statfs } from 'node:fs/promises'
import { UserError } from './user-error'

/** A new database takes 60 MB; ESCO in three languages with its vectors ten times that. */
const leastFreeBytes = 200_000_000
const othersMayLook = 0o077

/**
 * Makes the folder for this user's eyes only, or checks that it can be used.
 * @throws UserError with one sentence that says what is wrong and what to do
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    await keepOthersOut(folder)
  } catch (error) {
    throw explain(folder, error)
  }
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < leastFreeBytes) throw diskFull(folder)
}

async function keepOthersOut(folder: string): Promise<void> {
  const { mode } = await stat(folder)
  if ((mode & othersMayLook) === 0) return
  const contents = await readdir(folder)
  if (contents.length > 0 && !contents.includes('database')) {
    const advice = 'Choose a new or an empty folder with --data or CROSSWALK_DATA.'
    throw new UserError(
      'data-folder-foreign',
      `The folder ${folder} holds other things than Crosswalk's data. ${advice}`,
    )
  }
  await chmod(folder, 0o700)
}

const diskFull = (folder: string) =>
  new UserError('disk-full', `The disk of the data folder ${folder} is full: free at least 200 MB and start again.`)

function explain(folder: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof UserError) return error
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new UserError('data-folder-read-only', `The data folder ${folder} cannot be written to by this user.`)
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new UserError('data-folder-not-a-folder', `The data folder ${folder} is not a folder.`)
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder)
  return error as Error
}
