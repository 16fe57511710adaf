import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { Waiting } from './parts/waiting'
import { ProjectsPage } from './projects/projects-page'
import { SignInPage } from './session/sign-in-page'
import { NotFoundPage } from './shell/not-found-page'
import { Shell } from './shell/shell'

const UploadsPage = lazy(() => import('./upload/uploads-page'))
const UploadPage = lazy(() => import('./upload/upload-page'))
const ChangesPage = lazy(() => import('./release/changes-page'))
const FollowUpPage = lazy(() => import('./release/follow-up-page'))
const UsersPage = lazy(() => import('./people/users-page'))
const ProjectFrame = lazy(() => import('./projects/project-frame'))
const OverviewPage = lazy(() => import('./metrics/overview/overview-page'))
const WorkPage = lazy(() => import('./validate/work-page'))
const TargetsPage = lazy(() => import('./targets/targets-page'))
const BulkPage = lazy(() => import('./validate/bulk/bulk-page'))
const RunsPage = lazy(() => import('./suggest/runs-page'))
const ComparePage = lazy(() => import('./suggest/compare-page'))
const MetricsPage = lazy(() => import('./metrics/metrics-page'))
const ExportPage = lazy(() => import('./export/export-page'))
const PublishPage = lazy(() => import('./publish/publish-page'))
const PublicationPage = lazy(() => import('./publish/publication-page'))
const MembersPage = lazy(() => import('./people/members-page'))

/** Every address of the page. Whatever is not needed to begin with is fetched when it is first opened. */
export function Pages() {
  return (
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route path="sign-in" element={<SignInPage />} />
        <Route path="crosswalks/:slug/:number?" element={<PublicationPage />} />
        <Route element={<Shell />}>
          <Route index element={<ProjectsPage />} />
          <Route path="uploads" element={<UploadsPage />} />
          <Route path="uploads/:id" element={<UploadPage />} />
          <Route path="schemes/:key/changes" element={<ChangesPage />} />
          <Route path="users" element={<UsersPage />} />
          <Route path="projects/:id" element={<ProjectFrame />}>
            <Route index element={<OverviewPage />} />
            <Route path="work" element={<WorkPage />} />
            <Route path="follow-up" element={<FollowUpPage />} />
            <Route path="targets" element={<TargetsPage />} />
            <Route path="bulk" element={<BulkPage />} />
            <Route path="runs" element={<RunsPage />} />
            <Route path="runs/compare" element={<ComparePage />} />
            <Route path="metrics" element={<MetricsPage />} />
            <Route path="export" element={<ExportPage />} />
            <Route path="export/publish" element={<PublishPage />} />
            <Route path="members" element={<MembersPage />} />
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  )
}
