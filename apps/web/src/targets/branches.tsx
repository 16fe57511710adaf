import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Project } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import classes from './branches.module.css'
import { CoverageBar } from './coverage-bar'
import { branchQuery } from './targets-data'

interface Props {
  project: Project
  /** The branch that is open; null at the root. */
  below: number | null
  onOpen: (below: number | null) => void
  /** Whether the focus comes here at once; wherever it is, it goes down with the walk. */
  takesFocus?: boolean
}

/** A walk through the hierarchy of the target: where one is, and each step down with how far it is reached. */
export function Branches({ project, below, onOpen, takesFocus = false }: Props) {
  const texts = useTexts().targets.branches
  const { data, error, refetch, isPlaceholderData } = useQuery(branchQuery(project.id, below))
  const nav = useRef<HTMLElement>(null)
  const follows = useRef(takesFocus)
  const open = (branch: number | null) => {
    follows.current = true
    onOpen(branch)
  }
  useEffect(() => {
    if (!data || isPlaceholderData || !follows.current) return
    follows.current = false
    const here = nav.current?.querySelector<HTMLElement>('[data-walked="below"]')
    const next = here ?? nav.current?.querySelector<HTMLElement>('[aria-current]')
    next?.focus()
  }, [data, isPlaceholderData])
  return (
    <nav ref={nav} className={classes.branches} aria-label={texts.label} aria-busy={isPlaceholderData} onKeyDown={walk}>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <ol className={classes.path} aria-label={texts.path}>
            <Step title={texts.root(project.target.title)} isHere={below === null} onOpen={() => open(null)} />
            {data.path.map((step) => (
              <Step
                key={step.id}
                {...step}
                language={project.sourceLanguage}
                isHere={step.id === below}
                onOpen={() => open(step.id)}
              />
            ))}
          </ol>
          <div className={classes.here}>
            <CoverageBar coverage={data.coverage} />
          </div>
          {data.branches.length === 0 && <p className={classes.leaf}>{texts.leaf}</p>}
          <ul className={classes.below} aria-label={texts.below}>
            {data.branches.map(({ id, notation, title, coverage }) => (
              <li key={id}>
                <button type="button" className={classes.branch} data-walked="below" onClick={() => open(id)}>
                  <span className={classes.name}>
                    <span className="number soft">{notation}</span>
                    <span lang={project.sourceLanguage} dir="auto">
                      {title}
                    </span>
                  </span>
                  <CoverageBar coverage={coverage} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  )
}

interface StepProps {
  notation?: string | null
  title: string
  language?: string
  isHere: boolean
  onOpen: () => void
}

function Step({ notation, title, language, isHere, onOpen }: StepProps) {
  return (
    <li>
      <button
        type="button"
        className={classes.step}
        data-walked
        aria-current={isHere ? 'location' : undefined}
        onClick={onOpen}
      >
        {notation && <span className="number soft">{notation} </span>}
        <span lang={language} dir="auto">
          {title}
        </span>
      </button>
    </li>
  )
}

/** Arrows move from step to step; the keys of the work page leave them alone here. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (way === undefined) return
  const steps = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walked]')]
  steps[steps.findIndex((step) => step === document.activeElement) + way]?.focus()
  event.preventDefault()
  event.stopPropagation()
}
