import { useQuery } from '@tanstack/react-query'
import type { Project } from '../../api/types'
import { AgreementChart } from '../agreement-chart'
import { agreementQuery } from './overview-data'

/** Whether two people say the same, once two have said something independently. */
export function AgreementFigure({ project }: { project: Project }) {
  const { data: agreement } = useQuery(agreementQuery(project.id))
  return agreement && agreement.n > 0 ? <AgreementChart project={project} agreement={agreement} /> : null
}
