import { createRequire } from 'node:module'
import type * as Module from 'onnxruntime-node'

export type Runtime = typeof Module
export type InferenceSession = Module.InferenceSession
export type Tensor = Module.Tensor

const load = createRequire(__filename)

/** The runtime below transformers.js, loaded when it is first needed. */
export function runtime(): Runtime {
  return load('onnxruntime-node') as Runtime
}
