import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder this installation lies in: the nearest one above with a package.json, from source and from dist/ alike. */
export function installationFolder(folder = __dirname): string {
  return existsSync(join(folder, 'package.json')) ? folder : installationFolder(dirname(folder))
}

/** The version of this service, as its files name it. */
export function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(join(installationFolder(), 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
