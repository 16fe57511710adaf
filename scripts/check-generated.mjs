// Makes the generated files anew and compares them with the committed ones; --write replaces them instead.
// They are committed so that a change of schema or interface shows in review.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'crosswalk-generated-'))
const inRoot = (path) => join(root, path)
const inScratch = (path) => join(scratch, path)

function node(script, args = [], cwd = root) {
  const { status, stdout } = spawnSync(process.execPath, [inRoot(script), ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 2],
  })
  if (status === 0) return stdout.toString()
  console.error(`${script} failed`)
  process.exit(1)
}

/** In this order: the client is made from the description of the API. */
const generated = [
  { path: 'migrations/schema.sql', make: () => node('dist/scripts/print-schema.js') },
  {
    path: 'apps/api/openapi.json',
    make: () => {
      mkdirSync(dirname(inScratch('apps/api/openapi.json')), { recursive: true })
      node('dist/apps/api/openapi.js', [], scratch)
      return readFileSync(inScratch('apps/api/openapi.json'), 'utf8')
    },
  },
  {
    path: 'libs/api-client/schema.d.ts',
    make: () => {
      node('node_modules/openapi-typescript/bin/cli.js', [
        inScratch('apps/api/openapi.json'),
        '-o',
        inScratch('client.ts'),
      ])
      return readFileSync(inScratch('client.ts'), 'utf8')
    },
  },
]

node('scripts/build-if-stale.mjs', ['--server-only'])
const stale = []
for (const { path, make } of generated) {
  const text = make()
  if (text === readFileSync(inRoot(path), 'utf8')) continue
  if (process.argv.includes('--write')) writeFileSync(inRoot(path), text)
  else stale.push(path)
}
rmSync(scratch, { recursive: true })
if (stale.length > 0) {
  console.error(`Not up to date: ${stale.join(', ')}. Run "npm run generated -- --write" and commit the result.`)
  process.exit(1)
}
