import { Anchor, Button, Select, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Upload } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { kindOf } from './problem-kind'
import { ProblemTable } from './problem-table'
import { problemsCsv, useProblems, type ProblemView } from './problems-data'
import classes from './problems.module.css'

/** Every problem of the files at once, with what was expected instead: sorted and filtered here, or downloaded. */
export function Problems({ upload }: { upload: Upload }) {
  const texts = useTexts()
  const say = texts.upload.problems
  const [view, setView] = useState<ProblemView>({ sort: 'line', order: 'asc' })
  const problems = useProblems(upload, view)
  const { errors, warnings } = upload.problems
  if (errors + warnings === 0) return <Text className={classes.none}>{say.none}</Text>
  const pages = problems.data?.pages ?? []
  const items = pages.flatMap((page) => page.items)
  const total = pages[0]?.total ?? 0
  return (
    <section className={classes.problems} aria-label={say.title(errors, warnings)}>
      <header className={classes.head}>
        <Title order={2}>{say.title(errors, warnings)}</Title>
        <KindSelect upload={upload} kinds={pages[0]?.kinds ?? []} view={view} onView={setView} />
        <Anchor href={problemsCsv(upload, view)} download className={classes.download}>
          {say.download(total)}
        </Anchor>
        {errors > 0 && hasRows(upload) && (
          <Anchor href={`/api/uploads/${upload.id}/rest`} download className={classes.download} title={say.restHint}>
            {say.rest}
          </Anchor>
        )}
      </header>
      <ProblemNotice error={problems.error} onRetry={() => void problems.refetch()} />
      <ProblemTable items={items} withFile={upload.files.length > 1} view={view} onView={setView} />
      {problems.hasNextPage && (
        <p className={classes.more}>
          <Button
            size="xs"
            variant="default"
            loading={problems.isFetchingNextPage}
            onClick={() => void problems.fetchNextPage()}
          >
            {say.more}
          </Button>
          <Text size="sm" c="dimmed">
            {say.shown(items.length, total)}
          </Text>
        </p>
      )}
    </section>
  )
}

interface KindSelectProps {
  upload: Upload
  kinds: { code: string; severity: 'error' | 'warning'; count: number }[]
  view: ProblemView
  onView: (view: ProblemView) => void
}

const separator = ' '

/** All of them, errors or warnings only, or those of one kind. */
function KindSelect({ upload, kinds, view, onView }: KindSelectProps) {
  const texts = useTexts().upload.problems
  const { errors, warnings } = upload.problems
  const whole = [
    { value: '', label: texts.all(errors + warnings) },
    ...(errors > 0 && warnings > 0
      ? [
          { value: 'error', label: texts.errors(errors) },
          { value: 'warning', label: texts.warnings(warnings) },
        ]
      : []),
  ]
  const each = kinds.map(({ code, severity, count }) => ({
    value: `${severity}${separator}${code}`,
    label: texts.ofKind(kindOf(code, texts).name, count),
  }))
  return (
    <Select
      size="xs"
      w={250}
      aria-label={texts.show}
      allowDeselect={false}
      data={kinds.length > 1 ? [...whole, ...each] : whole}
      value={[view.severity, view.code].filter(Boolean).join(separator)}
      onChange={(value) => {
        const [severity, code] = (value ?? '').split(separator)
        onView({ ...view, severity: (severity || undefined) as ProblemView['severity'], code })
      }}
    />
  )
}

/** Of triples and of one JSON array there are no rows to give out. */
function hasRows({ status, inspection }: Upload): boolean {
  const { table, format } = inspection ?? {}
  return status !== 'rejected' && (table !== undefined || format === 'sssom' || format === 'jskos')
}
