import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import type { TargetDetail } from '../api/types'
import { targetQuery } from '../targets/targets-data'
import { useTexts } from '../texts'
import classes from './candidate-details.module.css'
import type { Candidate } from './candidates'
import { LanguageColumns } from './language-columns'
import type { About } from './reason-sentence'
import type { Source } from './source'
import { Weights } from './weights'

interface Props {
  projectId: string
  candidate: Candidate
  source: Source
  about: About
}

/** Everything known about a target: what it includes often decides between “the same” and “close”. */
export function CandidateDetails({ projectId, candidate, source, about }: Props) {
  const { target, evidence } = candidate
  const { data } = useQuery(targetQuery(projectId, target.id, useTexts().language))
  return (
    <div className={classes.details}>
      {data ? <Known detail={data} source={source} title={target.title} /> : <Skeleton height={96} />}
      {evidence && <Weights evidence={evidence} about={about} />}
    </div>
  )
}

interface KnownProps {
  detail: TargetDetail
  source: Source
  title: string
}

function Known({ detail, source, title }: KnownProps) {
  const texts = useTexts().candidates
  const { path, narrower, status, uri } = detail
  return (
    <>
      <LanguageColumns detail={detail} source={source} />
      <dl className={classes.facts}>
        {path.length > 0 && (
          <Fact name={texts.path}>
            <span dir="auto" lang={source.language}>
              {path.map((step) => [step.notation, step.label].filter(Boolean).join(' ')).join(' › ')}
            </span>
          </Fact>
        )}
        {narrower.length > 0 && (
          <Fact name={texts.narrower}>
            <span dir="auto" lang={source.language}>
              {narrower.map((one) => one.title).join(' · ')}
            </span>
          </Fact>
        )}
        <Fact name={texts.mappedHere}>
          <Mappings detail={detail} source={source} title={title} />
        </Fact>
        {detail.elsewhere.length > 0 && (
          <Fact name={texts.mappedElsewhere}>
            <Elsewhere detail={detail} title={title} />
          </Fact>
        )}
        {status && status !== 'released' && <Fact name={texts.status}>{status}</Fact>}
        {uri && (
          <Fact name={texts.address}>
            <span className={classes.uri}>{uri}</span>
          </Fact>
        )}
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** What else the project maps to it, each leading to its concept. */
function Mappings({ detail, source, title }: KnownProps) {
  const { candidates, validate } = useTexts()
  const { search } = useLocation()
  const mappings = detail.mappings.filter(({ sourceId }) => sourceId !== source.id)
  if (mappings.length === 0) return candidates.mappedNowhere
  const to = (sourceId: number) => {
    const address = new URLSearchParams(search)
    address.set('concept', String(sourceId))
    return { search: address.toString() }
  }
  return (
    <ul>
      {mappings.map((one) => (
        <li key={one.sourceId}>
          <Link to={to(one.sourceId)}>{validate.sentences[one.relation](one.title, title)}</Link>{' '}
          {one.notation && <span className="number soft">{one.notation}</span>}{' '}
          <span className="soft">{candidates.standing[one.standing]}</span>
        </li>
      ))}
    </ul>
  )
}

function Elsewhere({ detail: { elsewhere }, title }: Omit<KnownProps, 'source'>) {
  const { sentences } = useTexts().validate
  return (
    <ul>
      {elsewhere.map((one) => (
        <li key={`${one.scheme} ${one.notation} ${one.title}`}>
          <span className="soft">{one.scheme}:</span> {sentences[one.relation](one.title, title)}{' '}
          {one.notation && <span className="number soft">{one.notation}</span>}
        </li>
      ))}
    </ul>
  )
}
