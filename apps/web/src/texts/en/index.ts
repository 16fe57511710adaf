import { common } from './common'
import { metrics } from './metrics'
import { people } from './people'
import { projects } from './projects'
import { reasons } from './reasons'
import { suggest } from './suggest'
import { upload } from './upload'
import { validate } from './validate'

/** All words of the page in English. Every other language is an object of the same type: see docs/translating.md. */
export const texts = { ...common, projects, upload, suggest, validate, reasons, metrics, people }

export type Texts = typeof texts
