import { common } from './en/common'
import { metrics } from './en/metrics'
import { people } from './en/people'
import { projects } from './en/projects'
import { reasons } from './en/reasons'
import { suggest } from './en/suggest'
import { upload } from './en/upload'
import { validate } from './en/validate'

/** All words of the page in English. Another language is a second object of this type: see texts/index.ts. */
export const en = { ...common, projects, upload, suggest, validate, reasons, metrics, people }

export type Texts = typeof en
