import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '#domain'
import { Client } from './client'
import { onFreshSystem, type System } from './system'

const concepts = 100_000
const languages = ['lv', 'en'] as const

/** `npm run bench:import`: a drawn classification of 100,000 concepts, from the upload to its last label. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-import-'))
  try {
    const path = join(folder, 'drawn_2026.csv')
    writeFileSync(path, drawn())
    await onFreshSystem((system) => measure(system, path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(system: System, path: string): Promise<void> {
  const client = await Client.signIn(system.link)
  const begun = performance.now()
  const processor = system.processorSeconds()
  await client.load([path], { kind: 'classification', title: 'Drawn', version: '2026', language: 'lv' })
  const seconds = (performance.now() - begun) / 1000
  const work = system.processorSeconds() - processor
  console.log(`${concepts} concepts   ${seconds.toFixed(1)} s (at most 60), ${work.toFixed(0)} s of processor time`)
  console.log(`memory            ${(system.peakMemory / 1e9).toFixed(2)} GB at most, all processes together`)
}

/** Codes of two levels, and a title and another one in each language; the same on every machine. */
function drawn(): string {
  const random = seededRandom(20_261_128)
  const word = () => syllables(() => Math.floor(random() * 64), 2 + Math.floor(random() * 3))
  const rows = Array.from({ length: concepts }, (_, index) => {
    const code = index < 1000 ? `${index}` : `${index % 1000}.${Math.floor(index / 1000)}`
    const parent = index < 1000 ? '' : `${index % 1000}`
    return languages.map((tag) => [code, `${word()} ${word()}`, `${word()} ${word()}`, parent, tag].join(';'))
  })
  return ['Code;Title;Other titles;Parent code;Language', ...rows.flat()].join('\n')
}

const beginnings = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'š', 'ģ']
const ends = ['a', 'e', 'i', 'o']

function syllables(draw: () => number, count: number): string {
  const parts = Array.from({ length: count }, () => {
    const drawn = draw()
    return beginnings[drawn % 16]! + ends[drawn >> 4]!
  })
  return parts.join('')
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
