import { UnstyledButton } from '@mantine/core'
import { useRef, type RefObject } from 'react'
import type { ConceptPage, Me, Project } from '../../api/types'
import { useTexts } from '../../texts'
import { ConceptEntry } from '../concept-entry'
import type { Desk } from '../use-desk'
import { Composer } from './composer'
import type { Drafts } from './drafts'
import { Asked, Warnings } from './notices'
import { Siblings } from './siblings'
import classes from './source-side.module.css'
import { Timeline } from './timeline'
import { timelineOf } from './timeline-of'

interface Props {
  project: Project
  me: Me
  desk: Desk
  drafts: Drafts
  composerRef: RefObject<HTMLTextAreaElement | null>
}

/** The concept, its neighbours and what people said about it; below, always in sight, where one writes to them. */
export function SourceSide({ project, me, desk, drafts, composerRef }: Props) {
  const { page, title } = desk
  const column = useRef<HTMLDivElement>(null)
  const siblings = useRef<HTMLHeadingElement>(null)
  const timeline = useRef<HTMLHeadingElement>(null)
  return (
    <>
      {/* A new concept begins at its top. */}
      <div key={desk.conceptId} ref={column} className={classes.column}>
        <ConceptEntry page={page} project={project} me={me}>
          <Asked page={page} me={me} onAnswer={() => composerRef.current?.focus()} />
        </ConceptEntry>
        <Warnings warnings={page.warnings} />
        <Siblings siblings={page.siblings} language={project.sourceLanguage} headingRef={siblings} />
        <Timeline page={page} title={title} headingRef={timeline} />
      </div>
      <footer className={classes.foot}>
        <Below page={page} column={column} siblings={siblings} timeline={timeline} />
        {project.role !== 'reader' && (
          <Composer projectId={project.id} me={me} desk={desk} drafts={drafts} inputRef={composerRef} />
        )}
      </footer>
    </>
  )
}

interface BelowProps {
  page: ConceptPage
  column: RefObject<HTMLDivElement | null>
  siblings: RefObject<HTMLHeadingElement | null>
  timeline: RefObject<HTMLHeadingElement | null>
}

/** What may lie out of sight below a long description: how much there is, and the way to it. */
function Below({ page, column, siblings, timeline }: BelowProps) {
  const texts = useTexts().talk
  const happened = timelineOf(page).length
  const show = ({ current }: RefObject<HTMLHeadingElement | null>) => {
    // Only the column moves, not the page around it.
    column.current?.scrollTo({ top: (current?.offsetTop ?? 0) - 12 })
    current?.focus({ preventScroll: true })
  }
  return (
    <p className={classes.below}>
      {page.siblings.length > 0 && (
        <UnstyledButton onClick={() => show(siblings)}>{texts.siblings.jump(page.siblings.length)}</UnstyledButton>
      )}
      {happened > 0 && <UnstyledButton onClick={() => show(timeline)}>{texts.timeline.jump(happened)}</UnstyledButton>}
    </p>
  )
}
