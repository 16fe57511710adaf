import { bulk } from './bulk'
import { candidates } from './candidates'
import { common } from './common'
import { exporting } from './exporting'
import { lists } from './lists'
import { dashboard } from './dashboard'
import { metrics } from './metrics'
import { people } from './people'
import { problems } from './problems'
import { projects } from './projects'
import { publishing } from './publishing'
import { reasons } from './reasons'
import { release } from './release'
import { suggest } from './suggest'
import { talk } from './talk'
import { targets } from './targets'
import { upload } from './upload'
import { validate } from './validate'

/** All words of the page in English. Every other language is an object of the same type: see docs/translating.md. */
export const texts = {
  ...common,
  bulk,
  candidates,
  dashboard,
  exporting,
  lists,
  metrics,
  people,
  problems,
  projects,
  publishing,
  reasons,
  release,
  suggest,
  talk,
  targets,
  upload,
  validate,
}

/** What another language has to say: the same keys with its own words, also where English returns one of two fixed texts. */
type Said<T> = T extends (...places: infer Places) => string
  ? (...places: Places) => string
  : T extends readonly unknown[] | ((...places: never[]) => unknown)
    ? T
    : T extends object
      ? { [Key in keyof T]: Said<T[Key]> }
      : T

export type Texts = Said<typeof texts>
