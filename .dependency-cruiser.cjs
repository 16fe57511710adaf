/** The import rules of ARCHITECTURE.md: apps → pipeline → {database, embedding, jobs} → {domain, platform}. */
const lib = (name) => `^libs/${name}/`
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle hides which part depends on which.', {}, { circular: true }),
    forbid(
      'domain-imports-nothing',
      'The domain is pure: no other library, no framework.',
      { path: lib('domain'), pathNot: '\\.spec\\.ts$' },
      { path: '^(libs/(?!domain/)|apps/|node_modules/(@nestjs|typeorm|bullmq|pg|ioredis)/)' },
    ),
    forbid(
      'platform-imports-no-library',
      'Platform stands at the bottom.',
      { path: lib('platform') },
      { path: '^(libs/(?!platform/|domain/)|apps/)' },
    ),
    forbid(
      'resource-libraries-stay-apart',
      'database, embedding and jobs know only domain and platform.',
      { path: '^libs/(database|embedding|jobs)/' },
      { path: '^(libs/pipeline/|apps/)' },
    ),
    forbid('database-alone', '', { path: lib('database') }, { path: '^libs/(embedding|jobs|pipeline)/' }),
    forbid('embedding-alone', '', { path: lib('embedding') }, { path: '^libs/(database|jobs|pipeline)/' }),
    forbid('jobs-alone', '', { path: lib('jobs') }, { path: '^libs/(database|embedding|pipeline)/' }),
    forbid('pipeline-imports-no-app', '', { path: lib('pipeline') }, { path: '^apps/' }),
    forbid(
      'apps-stay-apart',
      'Apps never import each other.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'apps-do-not-touch-the-database',
      'Controllers and handlers call a use case.',
      { path: '^apps/(api|worker|cli)/', pathNot: 'module\\.ts$' },
      { path: '^(libs/(database|embedding)/|node_modules/(typeorm|pg)/)' },
    ),
    forbid(
      'web-talks-through-the-client',
      'The page knows the API only through the generated client.',
      { path: '^apps/web/' },
      { path: '^libs/(?!api-client/)' },
    ),
    forbid(
      'libraries-through-their-index',
      'A library is imported through its index.ts.',
      { path: '^(apps|libs)/([^/]+)/' },
      { path: '^libs/[^/]+/.+', pathNot: ['^libs/[^/]+/(index|schema\\.d)\\.ts$', '^libs/$2/'] },
    ),
    forbid('no-test-code-in-product', '', { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$' }, { path: '^test/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
}
