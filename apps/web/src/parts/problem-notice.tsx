import { Alert, Button, Code, Group, Text } from '@mantine/core'
import { ProblemError } from '../api/problem'
import { useTexts, type Texts } from '../texts'

/** What went wrong, in one sentence for a person: by its code in the language of the page, else as the API says it. */
export function sayProblem(error: unknown, texts: Texts): string {
  if (!(error instanceof ProblemError)) return texts.crashed
  const { code, detail, title } = error.problem
  if (code === 'unreachable') return texts.unreachable
  return texts.problems[code] ?? (detail || title)
}

export function correlationOf(error: unknown): string | null {
  return error instanceof ProblemError ? error.problem.correlationId || null : null
}

interface Props {
  error: unknown
  onRetry?: () => void
}

/** An error where it happened: plain words, the reference that finds it in the server's log, a way on. */
export function ProblemNotice({ error, onRetry }: Props) {
  const texts = useTexts()
  if (!error) return null
  const reference = correlationOf(error)
  return (
    <Alert color="red" variant="outline" role="alert" title={texts.somethingFailed} className="problem">
      <Text size="sm">{sayProblem(error, texts)}</Text>
      <Group mt="xs" gap="md">
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {texts.tryAgain}
          </Button>
        )}
        {reference && (
          <Text size="xs" c="dimmed">
            {texts.reference} <Code>{reference}</Code>
          </Text>
        )}
      </Group>
    </Alert>
  )
}
