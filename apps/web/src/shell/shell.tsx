import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { sessionQuery } from '../api/queries'
import { ProblemNotice } from '../parts/problem-notice'
import { Waiting } from '../parts/waiting'
import { useTexts } from '../texts'
import { Header } from './header'
import classes from './shell.module.css'

/** What surrounds every page for someone signed in; anyone else is asked to sign in and comes back here. */
export function Shell() {
  const texts = useTexts()
  const location = useLocation()
  const session = useQuery(sessionQuery)
  if (session.isPending) return <Waiting />
  if (session.isError) return <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
  if (!session.data) {
    const back = location.pathname + location.search
    return <Navigate to={back === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(back)}`} replace />
  }
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {texts.skipToContent}
      </a>
      <Header me={session.data} />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
