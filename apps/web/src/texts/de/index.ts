import type { Texts } from '../en'
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

/** All words of the page in German. */
export const texts: Texts = {
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
