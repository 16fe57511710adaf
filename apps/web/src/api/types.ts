import type { Paths, Schemas } from '../../../../libs/api-client/index'

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
export type MemberActivity = Schemas['MemberActivity']
export type ProjectRole = Member['role']
export type Run = Schemas['Run']
export type NewRun = Schemas['NewRun']
export type WorkItem = Schemas['WorkItem']
export type WorkList = Schemas['WorkList']
/** What the list of concepts can be asked for; each under the name it has in the address of the page. */
export type WorkFilter = Omit<
  NonNullable<Paths['/api/projects/{id}/concepts']['get']['parameters']['query']>,
  'offset' | 'limit' | 'ids'
>
export type WorkListName = NonNullable<WorkFilter['list']>
export type Changes = Schemas['Changes']
export type FilterOptions = Schemas['FilterOptions']
export type WorkState = WorkItem['state']
export type ConceptPage = Schemas['ConceptPage']
export type Suggestion = Schemas['Suggestion']
export type TargetSummary = Schemas['TargetSummary']
export type TargetDetail = Schemas['TargetDetail']
export type TargetHit = Schemas['TargetHit']
export type TargetReach = NonNullable<
  NonNullable<Paths['/api/projects/{id}/targets']['get']['parameters']['query']>['reach']
>
export type FoundBy = Schemas['FoundBy']
export type ReachedBy = Schemas['ReachedBy']
export type TargetBranchPage = Schemas['TargetBranchPage']
export type TargetCoverage = Schemas['TargetCoverage']
export type Evidence = Suggestion['evidence']
export type Answer = ConceptPage['answers'][number]
export type Verdict = Answer['verdicts'][number]
export type Relation = Verdict['relation']
export type MarkEvent = ConceptPage['history'][number]
export type Sibling = Schemas['Sibling']
export type ConceptComment = Schemas['ConceptComment']
export type ConceptWarning = Schemas['ConceptWarning']
export type NewMark = Schemas['NewMark']
export type Overview = Schemas['Overview']
export type IndependentAgreement = Schemas['Agreement']
export type MetricReport = Schemas['MetricReport']
export type Upload = Schemas['Upload']
export type Inspection = NonNullable<Upload['inspection']>
export type Choices = NonNullable<Upload['choices']>
export type LineProblem = Schemas['LineProblem']
export type InspectedTable = NonNullable<Inspection['table']>
export type InspectedCrosswalk = NonNullable<Inspection['crosswalk']>
export type ColumnRole = NonNullable<InspectedTable['columns'][number]['role']>
export type RowPreview = Schemas['RowPreview']
export type ComparedRuns = Schemas['ComparedRuns']
export type ExportPreview = Schemas['ExportPreview']
export type Includable = ExportPreview['carries'][number]
export type ExportFormat = Paths['/api/projects/{id}/exports/{format}']['get']['parameters']['path']['format']
export type Direction = InspectedCrosswalk['directions'][number]['proposed']
export type BulkCriteria = Schemas['BulkCriteria']
export type BulkCandidate = Schemas['BulkCandidate']
export type BulkPreview = Schemas['BulkPreview']
export type NewBulk = Schemas['NewBulk']
export type BulkAct = Schemas['BulkAct']
export type NextPublication = Schemas['NextPublication']
export type NewPublication = Schemas['NewPublication']
export type PublishedVersion = Schemas['PublishedVersion']
export type Publication = Schemas['Publication']
export type PublicationCounts = Schemas['PublicationCounts']
export type StatementChange = Schemas['StatementChange']
export type ChangePage = Schemas['ChangePage']
