// Lets a child process of a test run TypeScript sources, as Jest does for the test itself.
const { addHook } = require('pirates')
const { transformSync } = require('@swc/core')

const options = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
  },
  module: { type: 'commonjs', ignoreDynamic: true },
  sourceMaps: 'inline',
}
addHook((code, filename) => transformSync(code, { ...options, filename }).code, { exts: ['.ts'] })
