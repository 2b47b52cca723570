// Who may enter which room. Every rule is an error; the comment says what to do instead.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const TEST = '\\.(test|bench|prove)\\.tsx?$';

export default {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that need each other are one thing: merge them, or move the shared part down.',
      {},
      { circular: true },
    ),
    rule(
      'no-unresolvable',
      'Import something that exists.',
      {},
      { couldNotResolve: true, pathNot: '\\?raw$' },
    ),
    rule(
      'domain-is-pure',
      'domain decides and does nothing else: take what you need as an argument.',
      { path: '^packages/domain/src', pathNot: TEST },
      { pathNot: '^packages/domain/src|node_modules/(@marcbachmann/cel-js|zod|chinese-days)/' },
    ),
    rule(
      'contract-knows-domain-only',
      'contract is what crosses a process: no I/O.',
      { path: '^packages/contract/src' },
      { path: '^(apps|packages/(database|documents|testing))/' },
    ),
    rule(
      'database-room',
      'database remembers; GraphQL and queues live in the apps.',
      { path: '^packages/database/src', pathNot: TEST },
      { path: '^apps/|^packages/(documents|testing)/|node_modules/(type-graphql|bullmq|ioredis|graphql)/' },
    ),
    rule(
      'documents-room',
      'documents prints plain data: no database, no network.',
      { path: '^packages/documents/src', pathNot: TEST },
      { path: '^apps/|^packages/(database|contract|testing)/|node_modules/(pg|typeorm)/' },
    ),
    rule(
      'api-writes-outbox',
      'Where a person waits nothing is queued directly: tx.enqueue writes the outbox.',
      { path: '^apps/api/src' },
      { path: 'node_modules/(bullmq|ioredis)/|^apps/(worker|console|cli)/' },
    ),
    rule(
      'worker-room',
      'worker answers no questions: no GraphQL, no other app.',
      { path: '^apps/worker/src' },
      { path: 'node_modules/type-graphql/|^apps/(api|console|cli)/' },
    ),
    rule(
      'console-room',
      'console shows: it knows domain and contract, and asks the API for the rest.',
      { path: '^apps/console/src', pathNot: TEST },
      { path: '^packages/(database|documents|testing)/|^apps/(api|worker|cli)/' },
    ),
    rule(
      'cli-room',
      'The operator command stands on the packages, not on other apps.',
      { path: '^apps/cli/src', pathNot: TEST },
      { path: '^apps/(api|worker|console)/' },
    ),
    rule(
      'testing-is-for-tests',
      'Only tests may know how we prove it.',
      { path: '^(apps|packages)/', pathNot: `${TEST}|^packages/testing/|^apps/[^/]+/src/testing/` },
      { path: '^packages/testing/' },
    ),
    rule(
      'services-do-not-import-services',
      "Import the other noun's types or loader; an act belongs to one noun.",
      { path: '^apps/api/src/modules/([^/]+)/' },
      {
        path: '^apps/api/src/modules/([^/]+)/',
        pathNot: '^apps/api/src/modules/$1/|\\.(types|loader)\\.ts$',
      },
    ),
    rule(
      'pages-do-not-import-pages',
      'Move it to ui/ or to the nearest common ancestor.',
      { path: '^apps/console/src/pages/([^/]+)/' },
      { path: '^apps/console/src/pages/[^/]+/', pathNot: '^apps/console/src/pages/$1/' },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // Its swc parser reads no JSX: what the console's .tsx files import is held by house-rules.test.ts.
    exclude: { path: '(^|/)(dist|graphql/generated)/|\\.tsx$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
