// The import rules of docs/architecture.md. Every comment says what to do instead.
const CAPABILITIES = '^lib/(db|cache|jobs|audit|editing|storage|pictures|mail|push|text|limits|redis)/';
// Folders of separate capabilities, and single pure files, that are imported one by one: an index would
// bring everything in them into the browser.
const OPEN_DOORS = [
  '^lib/[^/]+/(index|server|testing[a-z-]*)\\.ts$',
  '^lib/(text|limits|redis|telemetry)/',
  // Parts of the first load of a page: the index would bring the parser with them.
  '^lib/mesh/(encode-preview|decode-preview|faults|find-problems|guess-unit|is-broken-surface)\\.ts$',
  '^lib/content/reading-time\\.ts$',
  // Of the reporter: the index would bring the thresholds and the percentiles with them.
  '^lib/vitals/(marks|names|route-template)\\.ts$',
];
const TESTS = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two modules need each other. Move what both need into a third one, or pass it as an argument.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'lib-knows-no-framework',
      comment:
        'lib is the shop without its web framework. Pass what you need as an argument; hooks and JSX belong in components, requests and caching in app.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: ['^(app|components)/', '(^|/)node_modules/(next|react|react-dom|@react-three/[^/]+)/'] },
    },
    {
      name: 'components-only-draw',
      comment:
        'A component gets props and returns JSX. Read data in the page (app/_data), ask the server from a client leaf by fetch, and hand the result down.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: [
          '^app/',
          '^lib/(db|cache|jobs|audit|editing|storage|pictures|mail|push|worker)/',
          '^lib/(env|context|log)\\.ts$',
          '^lib/[^/]+/server\\.ts$',
          '(^|/)node_modules/next/(headers|cache|server)\\.js$',
        ],
      },
    },
    {
      name: 'ui-parts-know-no-domain',
      comment:
        'components/ui holds parts that any shop could use: react, next/link and lib/cn only. A part that knows orders or prices lives in the folder of that noun.',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: TESTS },
      to: { path: ['^components/(?!ui/)', '^lib/(?!cn\\.ts|text/|cast\\.ts)'] },
    },
    {
      name: 'domains-meet-at-the-front-door',
      comment:
        "Import the other domain's index.ts (#lib/<domain>) or server.ts (#lib/<domain>/server), and export from there what you need.",
      severity: 'error',
      from: { path: '^lib/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^lib/([^/]+)/',
        pathNot: ['^lib/$1/', ...OPEN_DOORS],
      },
    },
    {
      name: 'outsiders-use-the-front-door',
      comment: 'Import #lib/<domain> or #lib/<domain>/server, and export from that file what you need.',
      severity: 'error',
      from: { path: '^(app|components|scripts|drizzle/seed|e2e)/', pathNot: [TESTS, '^app/_cache/'] },
      to: {
        path: '^lib/[^/]+/',
        pathNot: [...OPEN_DOORS, '\\.worker\\.ts$'],
      },
    },
    {
      name: 'capabilities-know-no-domain',
      comment:
        'The database, cache, queue, storage, mail and text serve every domain and know none. Turn it round: the domain calls the capability.',
      severity: 'error',
      from: { path: CAPABILITIES, pathNot: TESTS },
      to: { path: '^lib/[^/]+/', pathNot: [CAPABILITIES], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'mesh-is-pure',
      comment:
        'lib/mesh runs in browsers, workers and Node: no database, no files, no environment. Let the caller read the bytes and pass them in.',
      severity: 'error',
      from: { path: '^lib/mesh/', pathNot: TESTS },
      to: {
        path: ['^lib/', '(^|/)node_modules/', '^(node:)?(fs|path|os|crypto|worker_threads|child_process)$'],
        pathNot: [
          '^lib/mesh/',
          '^lib/(errors|units|cast)\\.ts$',
          '(^|/)node_modules/(@noble/hashes|meshoptimizer|fflate)/',
        ],
      },
    },
    {
      name: 'three-behind-one-door',
      comment:
        'three.js costs more than the rest of a page. It lives in components/scene, which is loaded by one dynamic import on intent.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^components/scene/' },
      to: { path: '(^|/)node_modules/(three|@react-three/[^/]+)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shop-needs-no-tests',
      comment:
        'Code that customers run must not load tests or their helpers. Move what both need out of the test file.',
      severity: 'error',
      from: {
        path: '^(app|components|lib|drizzle)/',
        pathNot: [TESTS, '^lib/[^/]+/testing[a-z-]*\\.ts$'],
      },
      to: {
        path: [TESTS, '^lib/[^/]+/testing[a-z-]*\\.ts$', '^e2e/', '(^|/)node_modules/(vitest|playwright)/'],
      },
    },
    {
      name: 'shop-needs-no-workshop',
      comment: 'scripts and bench use the shop, never the other way round. Move the shared part to lib.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: TESTS },
      to: { path: '^(scripts|bench|e2e)/' },
    },
    {
      name: 'no-unresolvable',
      comment:
        'The module does not exist. Check the path against "imports" in package.json; extensions are written out.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^node:', '\\.css$'] },
    },
    {
      name: 'no-undeclared-package',
      comment:
        'The package is only there because another one brought it. Name it in package.json with its exact version.',
      severity: 'error',
      from: { path: '^(app|components|lib|drizzle|scripts|bench|e2e)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '(^|/)node_modules/next/' },
    },
  ],
  options: {
    // typescript 7 has no compiler API: with any other parser nothing is read, and nothing is reported.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: ['^\\.next/', '^drizzle/out/'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['react-server', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
