const { execFileSync } = require('node:child_process')
const { join } = require('node:path')

/** Runs template-database.ts, in a process that can load TypeScript. */
const template = (...args) => {
  const options = ['--conditions=source', '--require', join(__dirname, 'register-typescript.cjs')]
  const script = join(__dirname, 'template-database.ts')
  return execFileSync(process.execPath, [...options, script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  }).toString()
}

/** The template database is made once; the processes that run the test files inherit its name. */
module.exports = () => {
  process.env.CROSSWALK_TEST_TEMPLATE = template('make')
}

module.exports.removeTemplate = () => template('remove', process.env.CROSSWALK_TEST_TEMPLATE)
