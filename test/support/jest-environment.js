// onnxruntime-node builds its tensors with the outer realm's typed arrays and refuses those of Jest's sandbox:
// give the sandbox the same constructors.
const { TestEnvironment } = require('jest-environment-node')

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    Object.assign(this.global, { Float32Array, Uint8Array, BigInt64Array, Int32Array, ArrayBuffer })
  }
}
