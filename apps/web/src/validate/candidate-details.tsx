import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client'
import { useTexts } from '../texts'
import classes from './candidate-details.module.css'
import type { Candidate } from './candidates'
import type { About } from './reason-sentence'
import { Weights } from './weights'

function useConcept(id: number, languages: string[]) {
  return useQuery({
    queryKey: ['concept-detail', id, ...languages],
    staleTime: Infinity,
    queryFn: () => read(api.GET('/api/concepts/{id}', { params: { path: { id }, query: { language: languages } } })),
  })
}

/** Everything known about a target: what it includes often decides between “the same” and “close”. */
export function CandidateDetails({ candidate, about }: { candidate: Candidate; about: About }) {
  const texts = useTexts().validate.suggestions
  const { target, evidence } = candidate
  const detail = useConcept(target.id, [...new Set([about.language, 'en'])])
  return (
    <div className={classes.details}>
      {target.description && <Text size="sm">{target.description}</Text>}
      {target.alternatives.length > 0 && (
        <Text size="sm">
          <span className={classes.name}>{texts.alsoCalled}:</span> {target.alternatives.join(' · ')}
        </Text>
      )}
      {detail.isPending && <Skeleton height={14} width="60%" />}
      {detail.data && detail.data.path.length > 0 && (
        <Text size="sm">
          <span className={classes.name}>{texts.path}:</span>{' '}
          {detail.data.path.map((step) => [step.notation, step.label].filter(Boolean).join(' ')).join(' › ')}
        </Text>
      )}
      {target.uri && (
        <Text size="sm" className={classes.uri}>
          <span className={classes.name}>{texts.web}:</span> {target.uri}
        </Text>
      )}
      {evidence && <Weights evidence={evidence} about={about} />}
    </div>
  )
}
