import type * as Module from '@huggingface/transformers' with { 'resolution-mode': 'import' }
import { createRequire } from 'node:module'

export type Transformers = typeof Module
export type Tensor = Module.Tensor
export type PreTrainedModel = Module.PreTrainedModel
export type PreTrainedTokenizer = Module.PreTrainedTokenizer

const load = createRequire(__filename)

/**
 * transformers.js, loaded when it is first needed: it takes half a second and 60 MB, and most commands do without. Its
 * CommonJS build, because Jest's sandbox cannot import ES modules.
 */
export function transformers(): Transformers {
  return load('@huggingface/transformers') as Transformers
}
