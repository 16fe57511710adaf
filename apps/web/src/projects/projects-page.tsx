import { Badge, Button, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { projectsQuery, useMe } from '../api/queries'
import type { Project } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { ProgressBar } from '../parts/progress-bar'
import { Waiting } from '../parts/waiting'
import { useTexts } from '../texts'
import { NewProjectDialog } from './new-project-dialog'
import classes from './projects-page.module.css'

export function ProjectsPage() {
  const texts = useTexts()
  const me = useMe()
  const [opened, dialog] = useDisclosure(false)
  const projects = useQuery(projectsQuery)
  const mayCreate = me?.instanceRole === 'administrator' || me?.instanceRole === 'taxonomy-owner'
  return (
    <Page
      title={texts.projects.title}
      intro={texts.projects.intro}
      aside={mayCreate && <Button onClick={dialog.open}>{texts.projects.create}</Button>}
    >
      {projects.isPending && <Waiting />}
      <ProblemNotice error={projects.error} onRetry={() => void projects.refetch()} />
      {projects.data?.length === 0 && (
        <div className={classes.empty}>
          <Title order={2}>{texts.projects.none}</Title>
          <Text>{mayCreate ? texts.projects.noneHint : texts.projects.noneMemberHint}</Text>
        </div>
      )}
      <ul className={classes.cards}>
        {projects.data?.map((project) => (
          <ProjectCard key={project.id} project={project} />
        ))}
      </ul>
      <NewProjectDialog opened={opened} onClose={dialog.close} />
    </Page>
  )
}

function ProjectCard({ project }: { project: Project }) {
  const texts = useTexts()
  const { source, target } = project
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <div>
          <Title order={2}>
            <Link to={`/projects/${project.id}`} className={classes.cardLink}>
              {project.name}
            </Link>
          </Title>
          <Text size="sm" c="dimmed">
            {texts.projects.fromTo(
              texts.projects.from(source.title, source.version),
              texts.projects.from(target.title, target.version),
            )}
            {' · '}
            {texts.languageName(project.sourceLanguage)}
          </Text>
        </div>
        <div className={classes.badges}>
          {project.blindReview && <Badge variant="default">{texts.projects.blind}</Badge>}
          <Badge variant="default">{texts.roles[project.role]}</Badge>
        </div>
      </div>
      {project.isDemonstration && (
        <p className={classes.demonstration}>
          <b>{texts.projects.demonstration}.</b> {texts.projects.demonstrationHint}
        </p>
      )}
      {project.description && !project.isDemonstration && <Text size="sm">{project.description}</Text>}
      <ProgressBar progress={project.progress} />
    </li>
  )
}
