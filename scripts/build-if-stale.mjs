// Builds what `npm start` and `npm run crosswalk` run, and only when a source changed since the last build.
// --server-only leaves the web page out: the shell needs none.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const server = {
  name: 'service',
  sources: [
    'apps',
    'libs',
    'migrations',
    'bench',
    'training',
    'scripts',
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
  ],
  ignored: [join('apps', 'web')],
  command: ['typescript/bin/tsc', '-p', 'tsconfig.build.json'],
}
const web = {
  name: 'page',
  sources: ['apps/web', 'libs/api-client', 'package-lock.json'],
  ignored: [],
  command: ['vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'],
}

/** Every file below the path, with what changes when it does. */
function* state(path, ignored) {
  if (ignored.includes(path)) return
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) for (const name of readdirSync(path).sort()) yield* state(join(path, name), ignored)
  else if (stats) yield `${path} ${stats.size} ${stats.mtimeMs}\n`
}

function buildIfStale({ name, sources, ignored, command: [script, ...args] }) {
  const hash = createHash('sha256')
  for (const source of sources) for (const file of state(source, ignored)) hash.update(file)
  const now = hash.digest('hex')
  const stamp = join('dist', `.built-${name}`)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.error(`Building the ${name} …`)
  const { status } = spawnSync(process.execPath, [join('node_modules', script), ...args], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
  mkdirSync('dist', { recursive: true })
  writeFileSync(stamp, now)
}

process.chdir(join(import.meta.dirname, '..'))
buildIfStale(server)
if (!process.argv.includes('--server-only')) buildIfStale(web)
