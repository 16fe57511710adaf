import type { JobName } from './catalogue'

/**
 * The way of the data, drawn once: which job a finished one hands over to. Where it says null a person goes on
 * (choosing columns, validating suggestions), or nothing does.
 */
export const successor = {
  'upload.inspect': null,
  'upload.load': null,
  'run.start': 'run.embed',
  'run.embed': 'run.rank',
  'run.rank': 'run.finish',
  'run.finish': 'run.learn',
  'run.learn': null,
  'scheme.embed': null,
  'project.inherit': null,
  'project.check': null,
  'bulk.carry-out': null,
  sweep: null,
} as const satisfies Record<JobName, JobName | null>
