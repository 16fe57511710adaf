/** What the people who map can tell whoever publishes the target scheme. Each part is a sheet of the report. */
export interface Feedback {
  missing: MissingConcept[]
  remarks: Remark[]
  terms: FoundTerm[]
  suggestions: JudgedSuggestion[]
}

/** A source for which nothing fits because the target scheme has nothing of the kind. */
export interface MissingConcept {
  notation: string | null
  title: string
  description: string | null
  reason: string
  /** Whether that reason was chosen; else it was said in own words, or before reasons were kept apart. */
  chosen: boolean
  state: string
  /** Best suggestions, as “title (code)”. */
  nearest: string[]
}

/** Something said about the wording of a target. */
export interface Remark {
  uri: string
  title: string
  text: string
  by: string
  /** ISO 8601 */
  at: string
  /** The source at which it came up. */
  source: string
}

/** A title of a source that means the same as a target which has no such label. */
export interface FoundTerm {
  uri: string
  title: string
  term: string
  language: string
  notation: string | null
}

/** A suggestion for a source that is finished, and what became of it. */
export interface JudgedSuggestion {
  notation: string | null
  source: string
  uri: string
  title: string
  rank: number
  /** 0 to 100 */
  chance: number
  /** The relation that was agreed, or `rejected`. */
  decision: string
}

export const feedbackParts = ['missing', 'remarks', 'terms', 'suggestions'] as const satisfies (keyof Feedback)[]
export type FeedbackPart = (typeof feedbackParts)[number]

type Cell = string | number

/** A part as a table: what a sheet or a CSV file holds. */
export interface FeedbackTable {
  name: string
  header: string[]
  rows: Cell[][]
}

/** A part of the report as a table with a header in English, since its reader is the Commission. */
export function feedbackTable(feedback: Feedback, part: FeedbackPart): FeedbackTable {
  return tables[part](feedback)
}

const tables: Record<FeedbackPart, (feedback: Feedback) => FeedbackTable> = {
  missing: ({ missing }) => ({
    name: 'Missing concepts',
    header: ['Code', 'Title', 'Description', 'Reason', 'Reason chosen from the list', 'State', 'Nearest concepts'],
    rows: missing.map(({ notation, title, description, reason, chosen, state, nearest }) => [
      notation ?? '',
      title,
      description ?? '',
      reason,
      chosen ? 'yes' : 'no',
      state,
      nearest.join('; '),
    ]),
  }),
  remarks: ({ remarks }) => ({
    name: 'Remarks on wording',
    header: ['Concept', 'Title', 'Remark', 'By', 'On', 'Came up at'],
    rows: remarks.map(({ uri, title, text, by, at, source }) => [uri, title, text, by, at.slice(0, 10), source]),
  }),
  terms: ({ terms }) => ({
    name: 'Alternative terms',
    header: ['Concept', 'Title', 'Term', 'Language', 'Code of the term’s concept'],
    rows: terms.map(({ uri, title, term, language, notation }) => [uri, title, term, language, notation ?? '']),
  }),
  suggestions: ({ suggestions }) => ({
    name: 'Suggestions',
    header: ['Code', 'Title', 'Concept', 'Title of the concept', 'Place', 'Chance (%)', 'Decision'],
    rows: suggestions.map(({ notation, source, uri, title, rank, chance, decision }) => [
      notation ?? '',
      source,
      uri,
      title,
      rank,
      Math.round(chance * 10) / 10,
      decision,
    ]),
  }),
}
