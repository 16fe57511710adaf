import type { ConceptKind } from '../../taxonomy/concept'

/** The part of a portal download that one file holds. */
export type EscoPart =
  'occupations' | 'isco-groups' | 'skills' | 'skill-groups' | 'broader' | 'skill-hierarchy' | 'collection'

export interface EscoFileName {
  part: EscoPart
  /** From the name's end (`occupations_fr.csv`); `null` when it has none. */
  language: string | null
}

const stems: [RegExp, EscoPart][] = [
  [/^occupations$/, 'occupations'],
  [/^iscogroups$/, 'isco-groups'],
  [/^skills$/, 'skills'],
  [/^skillgroups$/, 'skill-groups'],
  [/^skillshierarchy$/, 'skill-hierarchy'],
  [/^broaderrelations(occ|skill)pillar$/, 'broader'],
  [/collection$/, 'collection'],
]

/** Kind of the concepts of a part that lists concepts. */
export const kinds: Partial<Record<EscoPart, ConceptKind>> = {
  occupations: 'occupation',
  'isco-groups': 'group',
  skills: 'skill',
  'skill-groups': 'skill-group',
}

/** What the portal's file names say; `null` for a file that is not part of a download, or not needed here. */
export function readEscoFileName(path: string): EscoFileName | null {
  const base = (path.split(/[/\\]/).pop() ?? '').replace(/\.csv$/i, '').replace(/ ?\(\d+\)$/, '')
  const [, stem = '', language] = /^(.*?)(?:_([a-z]{2,3}(?:-[a-z]{2,4})?))?$/i.exec(base) ?? []
  const part = stems.find(([pattern]) => pattern.test(stem.toLowerCase()))?.[1]
  return part ? { part, language: language?.toLowerCase() ?? null } : null
}

/** The release that a folder's or a zip's name states: `ESCO dataset - v1.1.1 - classification - en - csv.zip`. */
export function releaseFromNames(paths: readonly string[]): string | null {
  for (const path of paths) {
    const found = /(?:^|[^0-9.])v?(1\.\d{1,2}(?:\.\d{1,2})?)(?![0-9.]*\d)/i.exec(path)
    if (found) return found[1]!
  }
  return null
}
