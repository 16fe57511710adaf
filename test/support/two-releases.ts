import type { NestExpressApplication } from '@nestjs/platform-express'
import { randomUUID } from 'node:crypto'
import type { ConceptRecord, SchemeRecord } from '#domain'
import { SchemeLoader } from '#pipeline'

/** One concept, as `code title`, with what else is to be said of it. */
export type Line = [entry: string, more?: Partial<ConceptRecord> & { description?: string; alternatives?: string[] }]

/** Hand-written, in the shape of ESCO: what the first release of a target says. */
export const firstRelease: Line[] = [
  ['7512 Bakers and pastry-cooks', { kind: 'group' }],
  ['5120 Cooks', { kind: 'group' }],
  ['7512.1 baker', { broader: ['urn:target:7512'], description: 'Bakers make bread, rolls and cakes.' }],
  ['7512.2 pastry maker', { broader: ['urn:target:7512'] }],
  ['5120.1 ship cook', { broader: ['urn:target:5120'] }],
  ['5120.2 galley hand', { broader: ['urn:target:5120'] }],
  ['9629.1 harbour attendant'],
  ['9629.2 lighthouse keeper'],
]

/**
 * The second: the ship cook is gone, and two cooks are new; the pastry maker has another name, the harbour attendant
 * another ISCO group; below the baker there is a new bread baker; the lighthouse keeper's name lost a letter.
 */
export const secondRelease: Line[] = [
  ['7512 Bakers and pastry-cooks', { kind: 'group' }],
  ['5120 Cooks', { kind: 'group' }],
  ['7512.1 baker', { broader: ['urn:target:7512'], description: 'Bakers make bread, rolls and cakes.' }],
  ['7512.1.1 bread baker', { broader: ['urn:target:7512.1'] }],
  ['7512.2 confectioner', { broader: ['urn:target:7512'] }],
  ['5120.2 galley hand', { broader: ['urn:target:5120'] }],
  ['5120.3 head ship cook', { broader: ['urn:target:5120'] }],
  ['5120.4 assistant ship cook', { broader: ['urn:target:5120'] }],
  ['9629.1 harbour attendant', { iscoGroup: '8350' }],
  ['9629.2 lighthouse keper'],
]

/** A third: bread baker and assistant ship cook are gone again, and the harbour attendant has another name. */
export const thirdRelease: Line[] = secondRelease
  .filter(([entry]) => !/^(7512\.1\.1|5120\.4) /.test(entry))
  .map(([entry, more]) => (entry === '9629.1 harbour attendant' ? ['9629.1 dock labourer', more] : [entry, more]))

/** @param prefix of the addresses; null for a scheme that knows its concepts by codes alone */
export function schemeOf(
  key: string,
  version: string,
  lines: readonly Line[],
  prefix: string | null = 'urn:target:',
): SchemeRecord {
  const concepts = lines.map(([entry, { description, alternatives = [], ...more } = {}], at): ConceptRecord => {
    const [code = '', ...words] = entry.split(' ')
    const label = (kind: 'preferred' | 'alternative') => (text: string) => ({ language: 'en', kind, text })
    return {
      key: `${prefix ?? ''}${code}`,
      uri: prefix === null ? null : `${prefix}${code}`,
      notation: code,
      kind: 'occupation',
      status: null,
      labels: [...[words.join(' ')].map(label('preferred')), ...alternatives.map(label('alternative'))],
      notes: description === undefined ? [] : [{ language: 'en', kind: 'description', text: description }],
      broader: [],
      iscoGroup: code.includes('.') ? code.slice(0, 4) : null,
      line: at + 2,
      ...more,
    }
  })
  return { key, title: key, uri: null, version, languages: ['en'], concepts }
}

/** Loads both releases of one scheme. @returns its key and the ids of the versions */
export async function twoReleases(app: Pick<NestExpressApplication, 'get'>) {
  const key = `target-${randomUUID().slice(0, 8)}`
  const loader = app.get(SchemeLoader)
  const first = await loader.load(schemeOf(key, '1.0.8', firstRelease))
  const second = await loader.load(schemeOf(key, '1.1.1', secondRelease))
  return { key, firstId: first.schemeVersionId, secondId: second.schemeVersionId }
}
