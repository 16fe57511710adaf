const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'commonjs', ignoreDynamic: true },
  },
]

/** One project for each kind of test; `npm test` runs the first two, the others need what their name says. */
const project = (displayName, testMatch, more = {}) => ({
  ...more,
  displayName,
  rootDir: __dirname,
  testMatch,
  transform: { '^.+\\.ts$': swc },
  testEnvironment: '<rootDir>/test/support/jest-environment.js',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
})

const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
}

module.exports = {
  projects: [
    project('unit', [
      '<rootDir>/libs/**/*.spec.ts',
      '<rootDir>/apps/**/*.spec.ts',
      '<rootDir>/{bench,training,scripts}/**/*.spec.ts',
      '<rootDir>/test/{damage,texts}/**/*.spec.ts',
    ]),
    project('medium', ['<rootDir>/test/medium/**/*.spec.ts'], withDatabase),
    project('acceptance', ['<rootDir>/test/acceptance/**/*.spec.ts'], withDatabase),
    project('kill', ['<rootDir>/test/kill/**/*.spec.ts']),
  ],
  testTimeout: 60_000,
}
