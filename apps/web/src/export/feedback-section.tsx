import { Anchor, Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Project } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import classes from './export-page.module.css'
import { feedbackQuery } from './feedback-data'

const parts = ['missing', 'remarks', 'terms', 'suggestions'] as const

/** What the publisher of the target should know: how much there is of each kind, and all of it to take away. */
export function FeedbackSection({ project }: { project: Project }) {
  const say = useTexts().exporting.feedback
  const counts = useQuery(feedbackQuery(project.id))
  const address = (format: string) => `/api/projects/${project.id}/feedback/${format}`
  return (
    <section className={classes.feedback}>
      <Title order={2}>{say.title}</Title>
      <Text>{say.intro(project.target.title)}</Text>
      <ProblemNotice error={counts.error} onRetry={() => void counts.refetch()} />
      {counts.data && (
        <ul>
          {parts.map((part) => (
            <li key={part}>
              {say.parts[part](counts.data[part])}{' '}
              <Anchor href={address(`${part}.csv`)} download aria-label={say.csvOf[part]}>
                CSV
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.take}>
        <Button component="a" variant="default" href={address('xlsx')} download>
          {say.workbook}
        </Button>
        <Button component="a" variant="default" href={address('json')} download>
          {say.json}
        </Button>
      </p>
    </section>
  )
}
