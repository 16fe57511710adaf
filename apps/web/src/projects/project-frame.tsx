import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { NavLink, Outlet, useOutletContext, useParams } from 'react-router'
import { projectQuery } from '../api/queries'
import type { Project } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { ProgressBar } from '../parts/progress-bar'
import { Waiting } from '../parts/waiting'
import { useTexts } from '../texts'
import classes from './project-frame.module.css'

const tabs = ['overview', 'work', 'targets', 'runs', 'metrics', 'export', 'members'] as const
/** A project opens with its overview. */
const addressOf = (tab: (typeof tabs)[number]) => (tab === 'overview' ? '' : `/${tab}`)

/** The strip above every page of a project: which project, how far it is, and where else one can go. */
export default function ProjectFrame() {
  const texts = useTexts()
  const { id = '' } = useParams()
  const project = useQuery(projectQuery(id))
  if (project.isPending) return <Waiting />
  if (!project.data) {
    return (
      <div className={classes.problem}>
        <ProblemNotice error={project.error} onRetry={() => void project.refetch()} />
      </div>
    )
  }
  return (
    <>
      <div className={classes.strip}>
        <b className={`serif ${classes.name}`} title={project.data.name}>
          {project.data.name}
        </b>
        <nav className={classes.tabs} aria-label={texts.projects.tabs.label}>
          {tabs.map((tab) => (
            <NavLink key={tab} to={`/projects/${id}${addressOf(tab)}`} end={tab === 'overview'} className={classes.tab}>
              {texts.projects.tabs[tab]}
            </NavLink>
          ))}
        </nav>
        <ProgressBar progress={project.data.progress} slim />
      </div>
      <Suspense fallback={<Waiting />}>
        <Outlet context={project.data} />
      </Suspense>
    </>
  )
}

/** The project of the address, on any page inside the frame. */
export function useProject(): Project {
  return useOutletContext<Project>()
}
