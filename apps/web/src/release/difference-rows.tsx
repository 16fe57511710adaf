import { Table } from '@mantine/core'
import type { ConceptChange, DifferenceKind, ReportedDifference } from '../api/types'
import { useTexts } from '../texts'
import { markTwoTexts } from './two-texts'

type Concept = NonNullable<ReportedDifference['before']>

/** One concept: added, retired with what may stand for it, or a line for each change. */
export function DifferenceRows({ difference, kind }: { difference: ReportedDifference; kind: DifferenceKind | null }) {
  const texts = useTexts().release.changes
  const { before, after, changes } = difference
  if (difference.kind === 'changed') {
    const wanted = changes.filter((change) => kind === null || change.kind === kind)
    return wanted.map((change, at) => (
      <ChangeRow key={at} change={change} concept={at === 0 ? (after ?? before) : null} />
    ))
  }
  return (
    <Table.Tr>
      <Table.Td>{texts.kinds[difference.kind]}</Table.Td>
      <Table.Td>{before && <Named concept={before} />}</Table.Td>
      <Table.Td>{after ? <Named concept={after} /> : <Replacements difference={difference} />}</Table.Td>
    </Table.Tr>
  )
}

function ChangeRow({ change, concept }: { change: ConceptChange; concept: Concept | null }) {
  const texts = useTexts()
  const { kinds, aspects, alike } = texts.release.changes
  const marked = markTwoTexts({ before: change.before.join('\n'), after: change.after.join('\n') })
  const what = change.aspect === null ? kinds[change.kind] : `${kinds.moved}: ${aspects[change.aspect]}`
  return (
    <>
      {concept && (
        <Table.Tr>
          <Table.Td colSpan={3}>
            <Named concept={concept} />
          </Table.Td>
        </Table.Tr>
      )}
      <Table.Tr>
        <Table.Td>
          {what}
          <div className="soft">
            {[
              change.language && texts.languageNames([change.language]),
              change.similarity !== null && alike(`${Math.round(100 * change.similarity)} %`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </Table.Td>
        <Table.Td>{marked.before}</Table.Td>
        <Table.Td>{marked.after}</Table.Td>
      </Table.Tr>
    </>
  )
}

function Named({ concept }: { concept: Pick<Concept, 'notation' | 'title'> }) {
  return (
    <>
      <span className="number soft">{concept.notation}</span> <b dir="auto">{concept.title}</b>
    </>
  )
}

function Replacements({ difference: { replacements, hint } }: { difference: ReportedDifference }) {
  const texts = useTexts().release.changes
  if (replacements.length === 0) return null
  return (
    <>
      {texts.replacements}
      <ul>
        {replacements.map(({ concept, similarity }) => (
          <li key={concept.id}>
            <Named concept={concept} /> <span className="soft">{texts.alike(`${Math.round(100 * similarity)} %`)}</span>
          </li>
        ))}
      </ul>
      {hint && texts[hint]}
    </>
  )
}
