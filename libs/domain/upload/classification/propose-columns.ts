import { profileColumns, type ColumnProfile } from './column-profile'
import { roleOfHeader, type ColumnRole } from './column-roles'

export interface ColumnProposal {
  /** Header as printed, or the spreadsheet letter of a column without one. */
  name: string
  index: number
  /** First filled cells, for the person who confirms. */
  sample: string[]
  role: ColumnRole | null
  /** 0..1; how well header and content speak for the role. */
  confidence: number
}

/** Below this a proposal would be a guess: the person chooses. */
const leastConfidence = 0.35

/**
 * A role for each column from its header's words and its content, each role at most once, surest first. Header and
 * content count half each, so that a misleading header with fitting content still needs a look.
 */
export function proposeColumns(headers: readonly string[], rows: readonly (readonly string[])[]): ColumnProposal[] {
  const profiles = profileColumns(rows, headers.length)
  const proposals = headers.map((header, index): ColumnProposal => {
    const sample = rows.map((cells) => cells[index]?.trim() ?? '').filter((cell) => cell !== '')
    return { name: header.trim() || columnLetter(index), index, sample: sample.slice(0, 5), role: null, confidence: 0 }
  })
  const codes = codeValues(profiles, headers)
  const candidates = profiles
    .flatMap((profile) => candidatesOf(profile, headers[profile.index] ?? '', codes))
    .sort((a, b) => b.confidence - a.confidence || a.index - b.index)
  const taken = new Set<ColumnRole>()
  for (const { index, role, confidence } of candidates) {
    const proposal = proposals[index]!
    if (proposal.role !== null || taken.has(role) || confidence < leastConfidence) continue
    taken.add(role)
    Object.assign(proposal, { role, confidence: Math.round(confidence * 100) / 100 })
  }
  return proposals
}

interface Candidate {
  index: number
  role: ColumnRole
  confidence: number
}

/** Values of the column that is most likely the code: parents are told by referring to them. */
function codeValues(profiles: ColumnProfile[], headers: readonly string[]): ReadonlySet<string> {
  const score = (profile: ColumnProfile): number =>
    contentFit('code', profile, new Set()) + (roleOfHeader(headers[profile.index] ?? '') === 'code' ? 0.5 : 0)
  const best = [...profiles].sort((a, b) => score(b) - score(a) || a.index - b.index)[0]
  return best?.values ?? new Set()
}

function candidatesOf(profile: ColumnProfile, header: string, codes: ReadonlySet<string>): Candidate[] {
  const named = roleOfHeader(header)
  if (named === 'ignore') return []
  const roles: ColumnRole[] = [
    'code',
    'title',
    'alternative-titles',
    'description',
    'parent-code',
    'isco-code',
    'language',
    'level',
    'frequency',
  ]
  return roles.map((role) => {
    const confidence = 0.5 * (named === role ? 1 : 0) + 0.5 * contentFit(role, profile, codes)
    // A column that its owner named otherwise, in a word we know, is what its owner says.
    return { index: profile.index, role, confidence: named !== null && named !== role ? confidence * 0.5 : confidence }
  })
}

function contentFit(role: ColumnRole, profile: ColumnProfile, codes: ReadonlySet<string>): number {
  const { codeLike, filled, unique, wordy, length, values } = profile
  if (values.size === 0) return 0
  switch (role) {
    case 'code':
      return codeLike * filled * (unique > 0.3 ? 0.5 + unique / 2 : unique)
    case 'title':
      return wordy * filled * Math.min(1, unique * 1.5) * (length >= 4 && length <= 90 ? 1 : 0.3)
    case 'alternative-titles':
      return (
        wordy * 0.5 * (length >= 4 && length <= 400 ? 1 : 0.3) * ([...values].some((v) => /[;|\n]/.test(v)) ? 1 : 0.6)
      )
    case 'description':
      return wordy * Math.min(1, length / 90) * (length > 40 ? 1 : 0.3)
    case 'parent-code':
      return (1 - unique) * ([...values].filter((value) => codes.has(value)).length / values.size) * 0.9
    case 'isco-code':
      return profile.iscoLike * (unique < 0.95 ? 0.9 : 0.6)
    case 'language':
      return values.size <= 30 ? profile.languageTag * (unique < 0.5 ? 1 : 0.3) : 0
    case 'level':
      return profile.levelLike * 0.7
    case 'frequency':
      // Not enough without its header: numbers may count anything.
      return profile.numeric * 0.6
    case 'ignore':
      return 0
  }
}

/** 0 → A, 26 → AA, as spreadsheets count. */
export function columnLetter(index: number): string {
  const rest = index % 26
  const letter = String.fromCharCode(65 + rest)
  return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter
}
