/** `preferred`: one per language; `alternative`: synonyms shown to people; `hidden`: misspellings, for search only. */
export type LabelKind = 'preferred' | 'alternative' | 'hidden'

export interface Label {
  /** BCP 47 tag in lower case: `lv`, `nl`. */
  language: string
  kind: LabelKind
  text: string
}

export type NoteKind = 'description' | 'definition' | 'scope'

export interface Note {
  language: string
  kind: NoteKind
  text: string
}

/** What a concept is in its scheme. A `group` only structures others (an ISCO-08 unit group). */
export type ConceptKind = 'occupation' | 'group' | 'skill' | 'skill-group'

/** One entry of a classification as a file states it, before it has a place in the database. */
export interface ConceptRecord {
  /** Identity within the scheme version: the URI where the scheme has URIs, else the notation. */
  key: string
  uri: string | null
  /** The code people know the concept by: `2631.2`, `B 94593-102`. */
  notation: string | null
  kind: ConceptKind
  /** `released`, `obsoleted`, …: as the publisher states it. */
  status: string | null
  labels: Label[]
  notes: Note[]
  /** Keys of the direct parents. */
  broader: string[]
  /** ISCO-08 group the publisher declares, digits only (`2631`). */
  iscoGroup: string | null
  /** How many people, vacancies or whatever its owner counts carry it; absent where the file does not say. */
  frequency?: number | null
  /** Where it was read, for messages. */
  line: number | null
}

/** A published set of concepts with its version, as read from one upload. */
export interface SchemeRecord {
  /** `esco`, or a slug of the classification's name. */
  key: string
  title: string
  uri: string | null
  version: string
  languages: string[]
  concepts: ConceptRecord[]
}
