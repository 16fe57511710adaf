import { Anchor, Button, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { LineProblem, Upload } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import classes from './upload.module.css'

const pageSize = 200

function useProblems(upload: Upload) {
  return useInfiniteQuery({
    queryKey: ['problems', upload.id, upload.problems],
    enabled: upload.problems.errors + upload.problems.warnings > 0,
    initialPageParam: 0,
    queryFn: ({ pageParam: offset }) =>
      read(
        api.GET('/api/uploads/{id}/problems', {
          params: { path: { id: upload.id }, query: { offset, limit: pageSize } },
        }),
      ),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })
}

/** Every problem of the files at once, by line, with what was expected instead. */
export function Problems({ upload }: { upload: Upload }) {
  const texts = useTexts().upload.problems
  const problems = useProblems(upload)
  const { errors, warnings } = upload.problems
  if (errors + warnings === 0) {
    return (
      <section className={classes.section}>
        <Text c="dimmed">{texts.none}</Text>
      </section>
    )
  }
  return (
    <section className={classes.section}>
      <Title order={2}>{texts.title(errors, warnings)}</Title>
      <Text size="sm" c="dimmed">
        {texts.hint}{' '}
        <Anchor href={`/api/uploads/${upload.id}/problems.csv`} download>
          {texts.download}
        </Anchor>
      </Text>
      <ProblemNotice error={problems.error} onRetry={() => void problems.refetch()} />
      <Table.ScrollContainer minWidth={720}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.line}</Table.Th>
              <Table.Th>{texts.column}</Table.Th>
              <Table.Th>{texts.value}</Table.Th>
              <Table.Th>{texts.message}</Table.Th>
              {upload.files.length > 1 && <Table.Th>{texts.file}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.data?.pages
              .flatMap((page) => page.items)
              .map((problem, index) => (
                <ProblemRow key={index} problem={problem} withFile={upload.files.length > 1} />
              ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {problems.hasNextPage && (
        <Button variant="default" loading={problems.isFetchingNextPage} onClick={() => void problems.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </section>
  )
}

function ProblemRow({ problem, withFile }: { problem: LineProblem; withFile: boolean }) {
  const texts = useTexts().upload.problems
  return (
    <Table.Tr className={classes[problem.severity]}>
      <Table.Td className="number">{problem.line ?? texts.wholeFile}</Table.Td>
      <Table.Td>{problem.column}</Table.Td>
      <Table.Td className={classes.value}>{problem.value === '' ? `(${texts.empty})` : problem.value}</Table.Td>
      <Table.Td>
        <b>{texts[problem.severity]}:</b> {problem.message}
      </Table.Td>
      {withFile && <Table.Td>{problem.file}</Table.Td>}
    </Table.Tr>
  )
}
