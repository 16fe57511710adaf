import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useMe } from '../api/queries'
import type { Me } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { useArrival } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { useWorkAddress } from './address'
import { conceptPageQuery } from './concept-data'
import { ConceptList } from './concept-list'
import { titleIn } from './words'
import { useFollowing, useNeighbours } from './neighbours'
import { useSteadyPage } from './order'
import { useDrafts } from './talk/drafts'
import { SourceSide } from './talk/source-side'
import type { Desk } from './use-desk'
import { useWorkList } from './work-list'
import classes from './work-page.module.css'
import { Workbench } from './workbench'

/** What others say about the open concept, and a newer order of its suggestions, is seen after this; milliseconds. */
const lookAgainAfter = 15_000

/** The page on which an expert decides, concept after concept. */
export default function WorkPage() {
  const me = useMe()
  return me && <Work me={me} />
}

function Work({ me }: { me: Me }) {
  const texts = useTexts()
  const announce = useAnnounce()
  const project = useProject()
  const address = useWorkAddress()
  const list = useWorkList(project.id, address.filter)
  const heading = useArrival(texts.validate.title(project.name))
  const listSearch = useRef<HTMLInputElement>(null)
  const composer = useRef<HTMLTextAreaElement>(null)
  const drafts = useDrafts()
  const conceptId = address.conceptId ?? list.ids[0] ?? null
  const latest = useQuery({
    ...conceptPageQuery(project.id, conceptId ?? 0),
    enabled: conceptId !== null,
    refetchInterval: lookAgainAfter,
  })
  const { page, news } = useSteadyPage(latest.data, me)
  const title = page && titleIn(page.concept, project.sourceLanguage)?.text
  const desk: Desk | null = page && conceptId !== null ? { conceptId, title: title ?? '', page } : null
  const neighbours = useNeighbours(list, conceptId, address.filter)
  useFollowing(project.id, list, conceptId, address.filter)
  useEffect(() => {
    if (title) announce(texts.validate.decide.nextConcept(title))
  }, [title, announce, texts])

  return (
    <div className={classes.work}>
      <h1 className="unseen" ref={heading} tabIndex={-1}>
        {texts.validate.title(project.name)}
      </h1>
      <ConceptList project={project} list={list} address={address} conceptId={conceptId} searchRef={listSearch} />
      <section className={classes.source} aria-label={texts.talk.label}>
        <ProblemNotice error={latest.error} onRetry={() => void latest.refetch()} />
        {desk && <SourceSide project={project} me={me} desk={desk} drafts={drafts} composerRef={composer} />}
        {list.isSuccess && conceptId === null && <Finished />}
      </section>
      <Workbench
        key={project.id}
        project={project}
        me={me}
        desk={desk}
        news={news}
        neighbours={neighbours}
        goTo={address.show}
        onFindConcept={() => listSearch.current?.focus()}
        onComment={() => composer.current?.focus()}
      />
    </div>
  )
}

function Finished() {
  const texts = useTexts().validate.decide
  return (
    <div className={classes.finished}>
      <p className="serif">{texts.allDone}</p>
      <p>{texts.allDoneHint}</p>
    </div>
  )
}
