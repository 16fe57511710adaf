import type { Schemas } from '../../../../libs/api-client/index'
import type { ConceptPage, WorkItem } from './coming'

export type { ConceptPage, Evidence, MetricReport, NewMark, Run, Suggestion, WorkItem, WorkList } from './coming'

export type Me = Schemas['Me']
export type User = Schemas['User']
export type Scheme = Schemas['Scheme']
export type SchemeVersion = Schemas['SchemeVersion']
export type GoldSet = Schemas['GoldSet']
export type ConceptDetail = Schemas['ConceptDetail']
export type Project = Schemas['Project']
export type Progress = Project['progress']
export type NewProject = Schemas['NewProject']
export type Member = Schemas['Member']
export type ProjectRole = Member['role']
export type NewRun = Schemas['NewRun']
export type WorkState = WorkItem['state']
export type TargetSummary = Schemas['TargetSummary']
export type Answer = ConceptPage['answers'][number]
export type Verdict = Answer['verdicts'][number]
export type Relation = Verdict['relation']
export type MarkEvent = ConceptPage['history'][number]
export type Upload = Schemas['Upload']
export type Inspection = NonNullable<Upload['inspection']>
export type Choices = NonNullable<Upload['choices']>
export type LineProblem = Schemas['LineProblem']
export type InspectedTable = NonNullable<Inspection['table']>
export type InspectedCrosswalk = NonNullable<Inspection['crosswalk']>
export type ColumnRole = NonNullable<InspectedTable['columns'][number]['role']>
export type Direction = InspectedCrosswalk['directions'][number]['proposed']
