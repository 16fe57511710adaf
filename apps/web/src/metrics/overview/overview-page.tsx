import { Anchor, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Overview, Project } from '../../api/types'
import { Page } from '../../parts/page'
import { ProblemNotice } from '../../parts/problem-notice'
import { Waiting } from '../../parts/waiting'
import { useProject } from '../../projects/project-frame'
import { useTexts } from '../../texts'
import { ReleaseOffer } from '../../release/release-offer'
import { AgreementFigure } from './agreement-figure'
import { CoverageFigure } from './coverage-figure'
import { CrosswalkFigure } from './crosswalk-figure'
import { GoOn } from './go-on'
import { Headline } from './headline'
import { overviewQuery } from './overview-data'
import classes from './overview.module.css'
import { PaceFigure } from './pace-figure'
import { PlacesFigure } from './places-figure'
import { ProgressFigure } from './progress-figure'
import { QualityFigure } from './quality-figure'
import { RelationsFigure } from './relations-figure'
import { ScoresFigure } from './scores-figure'

/** Where a project opens: how far it is, and the way to what is still to be done. */
export default function OverviewPage() {
  const texts = useTexts()
  const project = useProject()
  const overview = useQuery(overviewQuery(project.id, texts.language))
  const { source, target } = project
  return (
    <Page
      title={texts.dashboard.title}
      intro={texts.dashboard.intro(
        texts.projects.from(source.title, source.version),
        texts.projects.from(target.title, target.version),
      )}
      aside={<GoOn project={project} assigned={overview.data?.mine.assigned ?? 0} />}
    >
      <ProblemNotice error={overview.error} onRetry={() => void overview.refetch()} />
      <ReleaseOffer project={project} />
      {overview.isPending && <Waiting />}
      {overview.data && <Figures project={project} overview={overview.data} />}
    </Page>
  )
}

function Figures({ project, overview }: { project: Project; overview: Overview }) {
  if (overview.progress.days.length === 0) return <Beginning project={project} />
  const { coverage, relations, crosswalk, scores, places, pace } = overview
  return (
    <div className={classes.overview}>
      <section className={classes.top}>
        <Headline project={project} overview={overview} />
        <ProgressFigure project={project} progress={overview.progress} />
      </section>
      <CoverageFigure project={project} coverage={coverage} />
      {relations.length > 0 && <RelationsFigure project={project} relations={relations} />}
      <div className={classes.wide}>
        {crosswalk.cells.length > 0 && <CrosswalkFigure project={project} crosswalk={crosswalk} />}
      </div>
      {scores.length > 0 && <ScoresFigure project={project} scores={scores} />}
      {places.length > 0 && <PlacesFigure project={project} places={places} />}
      <AgreementFigure project={project} />
      <PaceFigure pace={pace} />
      <div className={classes.wide}>
        <QualityFigure project={project} />
      </div>
    </div>
  )
}

/** A project without a word yet: what it needs first, instead of empty charts. */
function Beginning({ project }: { project: Project }) {
  const texts = useTexts()
  const { nothing, nothingHint, noRun, toRuns } = texts.dashboard
  return (
    <section className={`sheet ${classes.beginning}`}>
      <Title order={2}>{nothing}</Title>
      <Text>{nothingHint}</Text>
      {project.currentRun?.status !== 'finished' && (
        <Text>
          {noRun}{' '}
          <Anchor component={Link} to={`/projects/${project.id}/runs`}>
            {toRuns}
          </Anchor>
        </Text>
      )}
    </section>
  )
}
