import { Anchor } from '@mantine/core'
import { Link, useLocation, useNavigate } from 'react-router'
import type { Project } from '../../api/types'
import { useTexts } from '../../texts'
import classes from './open-bulk.module.css'

/** Goes to what can be decided at once within the list on the screen. */
export function useOpenBulk(): () => void {
  const navigate = useNavigate()
  const { search } = useLocation()
  // Beside the work page, with the same filter.
  return () => void navigate({ pathname: '../bulk', search }, { relative: 'path' })
}

/** The same as a link below the list. */
export function OpenBulk({ project }: { project: Project }) {
  const texts = useTexts().bulk
  const { search } = useLocation()
  if (project.role === 'reader' || !project.currentRun) return null
  return (
    <p className={classes.line}>
      <Anchor component={Link} to={{ pathname: `/projects/${project.id}/bulk`, search }} size="sm">
        {texts.open}
      </Anchor>
    </p>
  )
}
