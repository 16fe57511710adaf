import { Table, Title } from '@mantine/core'
import type { Inspection } from '../api/types'
import { useTexts } from '../texts'
import classes from './upload.module.css'

/** Proper names, the same in every language. */
const formatNames = {
  turtle: 'RDF (Turtle)',
  'rdf-xml': 'RDF/XML',
  'json-ld': 'JSON-LD',
  jskos: 'JSKOS',
  sssom: 'SSSOM',
} as const

/** What the files hold, and how they were read. */
export function Facts({ inspection }: { inspection: Inspection }) {
  const texts = useTexts()
  const { upload } = texts
  const { table, counts, languages, version, format } = inspection
  const facts: [string, string][] = [
    [upload.details.kind, upload.kind[inspection.kind]],
    ...(format ? [[upload.format, formatNames[format]] as [string, string]] : []),
    ...(version ? [[upload.version, version] as [string, string]] : []),
    ...(languages.length > 0 ? [[upload.languages, texts.languageNames(languages)] as [string, string]] : []),
    ...(table
      ? ([
          [upload.table.encoding, table.encoding],
          ...(table.delimiter
            ? [[upload.table.delimiter, upload.table.delimiters[table.delimiter] ?? table.delimiter]]
            : []),
          ...(table.sheet ? [[upload.table.sheet, table.sheet]] : []),
          [upload.table.header, String(table.headerLine)],
          [upload.table.rows, texts.number(table.rows)],
        ] as [string, string][])
      : []),
    ...Object.entries(counts).map(([name, n]): [string, string] => [upload.counts[name] ?? name, texts.number(n)]),
  ]
  return (
    <dl className={`sheet ${classes.facts}`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The first concepts as they will be loaded with the choices made so far. */
export function Preview({ inspection, updating }: { inspection: Inspection; updating: boolean }) {
  const texts = useTexts().upload.preview
  if (inspection.preview.length === 0) return null
  return (
    <section className={classes.section} aria-busy={updating}>
      <Title order={2}>
        {texts.title} {updating && <small className="soft">{texts.updating}</small>}
      </Title>
      <Table.ScrollContainer minWidth={760} className={updating ? classes.updating : undefined}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {[texts.code, texts.name, texts.others, texts.parent, texts.isco, texts.description].map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {inspection.preview.map((row, index) => (
              <Table.Tr key={index}>
                <Table.Td className="number">{row.notation}</Table.Td>
                <Table.Td lang={row.language ?? undefined}>
                  <b>{row.title}</b>
                </Table.Td>
                <Table.Td>{row.alternatives.join(' · ')}</Table.Td>
                <Table.Td className="number">{row.broader}</Table.Td>
                <Table.Td className="number">{row.iscoGroup}</Table.Td>
                <Table.Td className={classes.sample}>{shorten(row.description)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

function shorten(text: string | null): string {
  return text && text.length > 120 ? `${text.slice(0, 118)}…` : (text ?? '')
}
