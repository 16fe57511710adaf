import { Anchor, Progress, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useParams } from 'react-router'
import type { Upload } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { Waiting } from '../parts/waiting'
import { useTexts } from '../texts'
import { Confirmation } from './confirmation'
import { Problems } from './problems'
import { isAtWork, uploadQuery, useForgetSchemes } from './upload-data'
import { namesOf } from './uploads-page'
import classes from './upload.module.css'

/** One upload on its way: looked at, confirmed, loaded. */
export default function UploadPage() {
  const { id = '' } = useParams()
  const upload = useQuery(uploadQuery(id))
  if (upload.isPending) return <Waiting />
  if (!upload.data) return <ProblemNotice error={upload.error} onRetry={() => void upload.refetch()} />
  return <Stage upload={upload.data} />
}

function Stage({ upload }: { upload: Upload }) {
  const texts = useTexts().upload
  const announce = useAnnounce()
  useEffect(() => announce(texts.status[upload.status]), [announce, texts, upload.status])
  const firstLook = upload.status === 'received' || (upload.status === 'inspecting' && !upload.inspection)
  return (
    <Page title={namesOf(upload)} intro={upload.kind ? texts.kind[upload.kind] : undefined}>
      {(firstLook || upload.status === 'loading') && <AtWork upload={upload} />}
      {(upload.status === 'waiting' || (upload.status === 'inspecting' && upload.inspection)) && (
        <Confirmation key={upload.id} upload={upload} />
      )}
      {upload.status === 'loaded' && <Loaded upload={upload} />}
      {(upload.status === 'rejected' || upload.status === 'failed') && (
        <>
          <Title order={2}>{upload.status === 'failed' ? texts.failed : texts.rejected}</Title>
          <Text>{upload.error}</Text>
          <Problems upload={upload} />
          <Anchor component={Link} to="/uploads">
            {texts.nextMore}
          </Anchor>
        </>
      )}
    </Page>
  )
}

function AtWork({ upload }: { upload: Upload }) {
  const texts = useTexts()
  const say = texts.upload
  const { progress } = upload
  const label = upload.status === 'loading' ? say.loading : say.lookingAt
  const known = progress !== null && progress.total > 0
  return (
    <section className={`sheet ${classes.direction}`} aria-busy={isAtWork(upload)}>
      <Title order={2}>{label}</Title>
      <Progress
        size="lg"
        radius="xl"
        aria-label={label}
        value={known ? (100 * progress.done) / progress.total : 100}
        animated={!known}
      />
      {progress && (
        <Text c="dimmed" className="number">
          {say.step(label, progress.done, progress.total)}
          {typeof progress.secondsLeft === 'number' && `, ${say.timeLeft(texts.duration(progress.secondsLeft))}`}
        </Text>
      )}
    </section>
  )
}

function Loaded({ upload }: { upload: Upload }) {
  const texts = useTexts()
  const forgetSchemes = useForgetSchemes()
  useEffect(() => {
    void forgetSchemes()
    // Once when it is first shown as loaded.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [upload.id])
  const isGold = Boolean(upload.result?.goldSetId)
  return (
    <>
      <Title order={2}>{texts.upload.done}</Title>
      <dl className={`sheet ${classes.facts}`}>
        {Object.entries(upload.result?.counts ?? {}).map(([name, amount]) => (
          <div key={name}>
            <dt>{texts.upload.counts[name] ?? name}</dt>
            <dd className="number">{texts.number(amount)}</dd>
          </div>
        ))}
      </dl>
      {isGold && <Text mt="md">{texts.upload.goldReady}</Text>}
      <Problems upload={upload} />
      <p>
        {!isGold && (
          <>
            <Anchor component={Link} to="/">
              {texts.upload.nextProject}
            </Anchor>
            {' · '}
          </>
        )}
        <Anchor component={Link} to="/uploads">
          {texts.upload.nextMore}
        </Anchor>
      </p>
    </>
  )
}
