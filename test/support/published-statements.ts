import { readFromSource, slug, type Crosswalk, type CrosswalkHead, type Directions, type Statement } from '#domain'
import { drawHead } from './draw-crosswalk'

/** The statements of a published table, as an upload of it would be exported. */
export function publishedStatements({ rows }: Crosswalk, directions: Directions): Statement[] {
  return rows.map(({ source, target, relation, note }) => ({
    source: {
      key: source.key,
      uri: source.uri,
      notation: source.notation,
      label: source.labels[0]?.text ?? source.key,
      language: source.labels[0]?.language ?? null,
    },
    target: target && { key: target.uri, uri: target.uri, notation: null, label: target.label, language: null },
    relation: target && relation ? readFromSource(relation, directions[target.kind]) : null,
    standing: 'final',
    reason: '',
    note: note ?? '',
    comments: [],
    provenance: null,
  }))
}

/** What such a table says of itself. */
export function publishedHead({ metadata }: Crosswalk, change: Partial<CrosswalkHead>): CrosswalkHead {
  const title = metadata['Classification 2 Name'] || 'Classification'
  const side = drawHead().source
  const key = slug(title)
  return drawHead({
    name: metadata['Mapping project name'] || title,
    source: { ...side, key, title, uri: `https://crosswalk.example/schemes/${encodeURIComponent(key)}` },
    run: null,
    ...change,
  })
}
