import type { UploadedFile } from '#domain'
import { UserError } from '#platform'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

const tables = /\.(csv|tsv|txt|xlsx|zip|ttl|nt|rdf|owl|jsonld|json|ndjson)$/i

/**
 * The tables at a path: the file itself, or those of a folder (not of its subfolders).
 * @param wanted leaves files of a folder unread by their name
 * @throws UserError when nothing can be read there
 */
export async function readTables(
  path: string,
  wanted: (name: string) => boolean = () => true,
): Promise<UploadedFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [await readTable(path)]
    const names = (await readdir(path)).filter((name) => tables.test(name) && wanted(name)).sort()
    return await Promise.all(names.map((name) => readTable(join(path, name))))
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** One file. @throws UserError when it cannot be read */
export async function readOneTable(path: string): Promise<UploadedFile> {
  try {
    return await readTable(path)
  } catch (error) {
    throw unreadable(path, error)
  }
}

/**
 * ESCO's files at a path. Of a folder that holds many languages only the one asked for and English are read; a CSV that
 * is not named as ESCO names its files is taken for the occupations.
 */
export async function readEscoFiles(path: string, language: string): Promise<UploadedFile[]> {
  const wanted = (name: string) => {
    const stated = /_([a-z]{2})\.csv$/i.exec(name)?.[1]?.toLowerCase()
    return stated === undefined || stated === language || stated === 'en'
  }
  const files = await readTables(path, wanted)
  const [only] = files
  if (files.length !== 1 || !only || !/\.csv$/i.test(only.name) || /occupations/i.test(only.name)) return files
  return [{ ...only, name: `occupations_${language}.csv` }]
}

async function readTable(path: string): Promise<UploadedFile> {
  return { name: basename(path), bytes: await readFile(path) }
}

function unreadable(path: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new UserError('no-such-file', `There is no file or folder ${path}.`)
  if (code === 'EISDIR') return new UserError('not-a-file', `${path} is a folder; a file was expected.`)
  if (code === 'EACCES') return new UserError('no-access', `${path} may not be read by this user.`)
  return error as Error
}
