import { Anchor, Button, Select, Table, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { schemesQuery } from '../api/queries'
import type { DifferenceKind, DifferenceReport, Scheme } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { Waiting } from '../parts/waiting'
import { useTexts } from '../texts'
import { DifferenceRows } from './difference-rows'
import { changesFile, changesQuery, type Comparison } from './release-data'
import classes from './release.module.css'

const kinds = ['added', 'retired', 'renamed', 'alternatives', 'described', 'moved', 'status'] as const
const rowsAtOnce = 100
const mostRows = 500

/** What changed between two versions of a classification; both stand in the address. */
export default function ChangesPage() {
  const texts = useTexts().release.changes
  const { key = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const schemes = useQuery(schemesQuery)
  const scheme = schemes.data?.find((one) => one.key === key)
  const comparison = { scheme: key, from: search.get('from') ?? '', to: search.get('to') ?? '' }
  const choose = (change: Partial<Comparison>) => {
    const { from, to } = { ...comparison, ...change }
    setSearch({ from, to }, { replace: true })
  }
  return (
    <Page
      title={texts.title(scheme?.title ?? key, comparison.from, comparison.to)}
      aside={
        <Anchor component={Link} to="/uploads">
          {texts.back}
        </Anchor>
      }
    >
      <ProblemNotice error={schemes.error} />
      {scheme && <Versions scheme={scheme} comparison={comparison} onChoose={choose} />}
      <Differences comparison={comparison} />
    </Page>
  )
}

interface VersionsProps {
  scheme: Scheme
  comparison: Comparison
  onChoose: (change: Partial<Comparison>) => void
}

function Versions({ scheme, comparison, onChoose }: VersionsProps) {
  const texts = useTexts().release.changes
  const versions = scheme.versions.map(({ version }) => version)
  return (
    <div className={`sheet ${classes.padded} ${classes.choice}`}>
      <Select
        label={texts.from}
        data={versions}
        value={comparison.from}
        allowDeselect={false}
        onChange={(from) => from && onChoose({ from })}
      />
      <Select
        label={texts.to}
        data={versions}
        value={comparison.to}
        allowDeselect={false}
        onChange={(to) => to && onChoose({ to })}
      />
      <Button component="a" variant="default" href={changesFile(comparison)} download>
        {texts.download}
      </Button>
    </div>
  )
}

function Differences({ comparison }: { comparison: Comparison }) {
  const texts = useTexts().release.changes
  const [kind, setKind] = useState<DifferenceKind | null>(null)
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(rowsAtOnce)
  const [query] = useDebouncedValue(words, 250)
  const { data, error, isLoading } = useQuery(changesQuery(comparison, kind, query, limit))
  if (error) return <ProblemNotice error={error} />
  if (isLoading || !data) return isLoading ? <Waiting /> : null
  const shown = data.differences.length
  return (
    <>
      <Compared report={data} />
      <div className={classes.choice}>
        <KindSelect report={data} kind={kind} onChoose={setKind} />
        <TextInput label={texts.search} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </div>
      {data.total === 0 && <p>{texts.none}</p>}
      {data.total > 0 && <DifferenceTable report={data} kind={kind} />}
      {shown < data.total && shown < mostRows && (
        <Button mt="md" variant="default" onClick={() => setLimit(Math.min(mostRows, limit + rowsAtOnce))}>
          {texts.more}
        </Button>
      )}
    </>
  )
}

function Compared({ report }: { report: DifferenceReport }) {
  const texts = useTexts()
  const say = texts.release.changes
  const { languages, onlyBefore, onlyAfter } = report.compared
  const { uri, notation, title } = report.matched
  return (
    <section>
      <p className={classes.note}>{say.compared(texts.languageNames(languages))}</p>
      {onlyBefore.length > 0 && <p className={classes.note}>{say.onlyBefore(texts.languageNames(onlyBefore))}</p>}
      {onlyAfter.length > 0 && <p className={classes.note}>{say.onlyAfter(texts.languageNames(onlyAfter))}</p>}
      <p className={classes.note}>{say.matched(uri, notation, title)}</p>
      <p className={classes.note}>{say.unchanged(report.unchanged)}</p>
    </section>
  )
}

interface KindProps {
  report: DifferenceReport
  kind: DifferenceKind | null
  onChoose: (kind: DifferenceKind | null) => void
}

function KindSelect({ report, kind, onChoose }: KindProps) {
  const texts = useTexts()
  const { kinds: names, kind: label } = texts.release.changes
  const data = [
    { value: 'all', label: names.all },
    ...kinds.map((one) => ({ value: one, label: `${names[one]} (${texts.number(report.counts[one] ?? 0)})` })),
  ]
  return (
    <Select
      label={label}
      data={data}
      value={kind ?? 'all'}
      allowDeselect={false}
      onChange={(chosen) => onChoose(kinds.find((one) => one === chosen) ?? null)}
    />
  )
}

function DifferenceTable({ report, kind }: { report: DifferenceReport; kind: DifferenceKind | null }) {
  const texts = useTexts().release.changes
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing="xs" className={classes.table} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="12rem">{texts.kind}</Table.Th>
            <Table.Th>{texts.before}</Table.Th>
            <Table.Th>{texts.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.differences.map((difference) => (
            <DifferenceRows
              key={`${difference.before?.id} ${difference.after?.id}`}
              difference={difference}
              kind={kind}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
