import { createRequire } from 'node:module'

export type Transformers = typeof import('@huggingface/transformers', { with: { 'resolution-mode': 'import' } })
export type Tensor = InstanceType<Transformers['Tensor']>

const load = createRequire(__filename)

/**
 * transformers.js, loaded when it is first needed: it takes half a second and 60 MB, and most commands do without. Its
 * CommonJS build, because Jest's sandbox cannot import ES modules.
 */
export function transformers(): Transformers {
  return load('@huggingface/transformers') as Transformers
}
