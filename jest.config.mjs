/** Kinds of test are told apart by file name and folder; see CONTRIBUTING.md. */
const kinds = {
  unit: {
    testMatch: ['<rootDir>/{src,sandbox,scripts,proofs,bench}/**/*.spec.ts'],
    testPathIgnorePatterns: ['\\.(db|http|proof)\\.spec\\.ts$'],
  },
  db: { testMatch: ['<rootDir>/src/**/*.db.spec.ts'] },
  http: { testMatch: ['<rootDir>/src/**/*.http.spec.ts'] },
  journey: { testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'] },
  architecture: { testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
  proof: { testMatch: ['<rootDir>/proofs/**/*.proof.spec.ts'] },
  start: { testMatch: ['<rootDir>/test/start/**/*.spec.ts'] },
  browser: { testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
};

/** Kinds that talk to PostgreSQL get a server and a migrated template database before they run. */
const POSTGRES = {
  globalSetup: '<rootDir>/test/support/start-postgres.mjs',
  globalTeardown: '<rootDir>/test/support/stop-postgres.mjs',
};

/** Kinds that start the product get a data folder with the demo in it. */
const DEMO = {
  globalSetup: '<rootDir>/test/start/support/first-start.mjs',
  globalTeardown: '<rootDir>/test/start/support/remove-demo.mjs',
};

const surroundings = {
  db: POSTGRES,
  http: POSTGRES,
  journey: POSTGRES,
  browser: POSTGRES,
  start: DEMO,
};

const project = ([displayName, selection]) => ({
  displayName,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/(dist|\\.data|\\.cache)/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest' },
  setupFiles: ['reflect-metadata'],
  ...surroundings[displayName],
  ...selection,
});

export default { projects: Object.entries(kinds).map(project), testTimeout: 60_000 };
