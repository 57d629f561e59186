/** Modules from the lowest up: each may enter the front door (`index.ts`) of those before it. */
const MODULES = [
  'settings',
  'accounts',
  'directory',
  'verification',
  'scheduling',
  'payments',
  'booking',
  'consultation',
  'notes',
  'progress',
  'reviews',
  'discovery',
  'notifications',
  'reporting',
  'integrations',
  'privacy',
];

const TESTS = '\\.(spec|test)\\.tsx?$';

/** One rule for every pair that points upward. */
const upward = MODULES.flatMap((low, index) =>
  MODULES.slice(index + 1).map((high) => ({
    name: `${low}-knows-no-${high}`,
    comment:
      'What must flow upward is an event in the outbox, or a port the lower module declares.',
    severity: 'error',
    from: { path: `^src/modules/${low}/` },
    to: { path: `^src/modules/${high}/` },
  })),
);

const server = [
  {
    name: 'kernel-knows-nobody',
    comment: 'Pure words: no framework, no I/O. It makes ids with uuid.',
    severity: 'error',
    from: { path: '^src/kernel/' },
    to: { pathNot: ['^src/kernel/', '^node_modules/uuid/'] },
  },
  {
    name: 'platform-knows-no-module',
    severity: 'error',
    from: { path: '^src/platform/' },
    to: { path: '^src/', pathNot: '^src/(platform|kernel|config)/' },
  },
  {
    name: 'config-knows-nobody',
    severity: 'error',
    from: { path: '^src/config/' },
    to: { path: '^src/', pathNot: '^src/config/' },
  },
  {
    name: 'module-is-listed',
    comment: 'A new module takes its place in the order above.',
    severity: 'error',
    from: {},
    to: { path: '^src/modules/', pathNot: `^src/modules/(${MODULES.join('|')})/` },
  },
  {
    name: 'front-door-only',
    comment: 'A module shows what it has in index.ts.',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/' },
    to: {
      path: '^src/modules/[^/]+/',
      pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'front-door-only-from-outside',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/modules/' },
    to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
  },
  {
    name: 'domain-is-pure',
    comment: 'Its own rules and the kernel; ports may name a transaction or a neighbour’s type.',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/domain/' },
    to: {
      pathNot: ['^src/modules/$1/domain/', '^src/kernel/'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'domain-names-no-framework',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/domain/' },
    to: {
      path: '.',
      pathNot: [
        '^src/modules/$1/domain/',
        '^src/modules/[^/]+/index\\.ts$',
        '^src/kernel/',
        '^src/platform/database/',
      ],
    },
  },
  {
    name: 'http-goes-through-application',
    comment: 'Controllers and presenters may name the type of a row, and call use cases only.',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/http/' },
    to: { path: '^src/modules/$1/infrastructure/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'use-cases-know-no-http',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/(application|infrastructure)/' },
    to: { path: '^src/modules/$1/http/' },
  },
  {
    name: 'infrastructure-knows-no-use-case',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/infrastructure/' },
    to: { path: '^src/modules/$1/application/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'src-knows-no-sandbox-and-no-test',
    severity: 'error',
    from: { path: '^(src|migrations)/' },
    to: { path: '^(sandbox|test|client-web|admin-portal|scripts)/|/testing\\.ts$' },
  },
  {
    name: 'only-the-seed-knows-the-demo',
    comment: 'The image for production holds neither (Dockerfile).',
    severity: 'error',
    from: { path: '^(src|migrations)/', pathNot: '^src/(demo/|seed\\.ts$)' },
    to: { path: '^src/(demo/|seed\\.ts$)' },
  },
  {
    name: 'sandbox-stands-alone',
    comment: 'It plays the providers: sharing code with the app would hide the app’s mistakes.',
    severity: 'error',
    from: { path: '^sandbox/' },
    to: { path: '^(src|migrations|client-web|admin-portal)/' },
  },
];

const proofs = [
  {
    name: 'checkers-stand-alone',
    comment:
      'A checker that shares code with what it judges shares its mistakes, however far away.',
    severity: 'error',
    from: { path: '^proofs/[^/]+/checker/' },
    to: { path: '^(src|sandbox|migrations)/', reachable: true },
  },
];

const frontEnds = ['client-web', 'admin-portal'].flatMap((part) => [
  {
    name: `${part}-stands-alone`,
    comment: 'A front end knows the server by the generated types alone.',
    severity: 'error',
    from: { path: `^${part}/src/` },
    to: {
      path: '^(src|sandbox|migrations|test|client-web|admin-portal)/',
      pathNot: `^${part}/(src|test)/`,
    },
  },
  {
    name: `${part}-feature-knows-no-feature`,
    severity: 'error',
    from: { path: `^${part}/src/features/([^/]+)/` },
    to: { path: `^${part}/src/features/`, pathNot: `^${part}/src/features/$1/` },
  },
  {
    name: `${part}-parts-know-no-feature`,
    comment: 'Only the frame that lays out the pages (app, shell) names features.',
    severity: 'error',
    from: {
      path: `^${part}/src/[^/]+/`,
      pathNot: `^${part}/src/(app|shell|features)/`,
    },
    to: { path: `^${part}/src/features/` },
  },
  {
    name: `${part}-wire-in-api-only`,
    severity: 'error',
    from: { path: `^${part}/src/`, pathNot: `^${part}/src/api/` },
    to: { path: '/schema\\.gen\\.ts$|node_modules/openapi-fetch/' },
  },
  {
    name: `${part}-src-knows-no-test`,
    severity: 'error',
    from: { path: `^${part}/src/`, pathNot: '/testing/' },
    to: { path: `^${part}/test/|/testing/|\\.(spec|test)\\.tsx?$` },
  },
]);

const everywhere = [
  {
    name: 'no-cycle',
    comment: 'Of values or of types: two files that need each other are one idea, or three.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolves',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared',
    comment: 'What is imported stands in a package.json.',
    severity: 'error',
    from: { path: '^(src|sandbox|migrations)/', pathNot: '/testing/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
];

/** No cycle between the folders of the server either: two folders that need each other are one. */
const folders = [
  {
    name: 'no-cycle-of-folders',
    severity: 'error',
    scope: 'folder',
    from: { path: '^src/(kernel|platform|modules)' },
    to: { circular: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...server, ...proofs, ...upward, ...frontEnds, ...everywhere, ...folders],
  options: {
    doNotFollow: { path: 'node_modules' },
    /** Tests may look inside every room. */
    exclude: { path: ['(^|/)(dist|\\.cache|\\.data)/', TESTS] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: '.dependency-cruiser.alias.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
