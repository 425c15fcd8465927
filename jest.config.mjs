const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];

/** One runner, several sizes of test; `npm run jest -- --selectProjects unit` runs one size. */
const size = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  roots: ['<rootDir>/src', '<rootDir>/web', '<rootDir>/test', '<rootDir>/migrations'],
  setupFiles: ['reflect-metadata'],
  ...extra,
});

export default {
  // Every core: the runner itself only waits, and one worker fewer doubles the time on a machine of two.
  maxWorkers: '100%',
  // Modules of a finished file are never quite let go: without a fresh process now and then the collector takes most
  // of both cores, and the last hundred files five times as long as the first.
  workerIdleMemoryLimit: '700MB',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  // Races, whole applications and browsers on a busy machine; a test that hangs still ends.
  testTimeout: 60_000,
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  projects: [
    size('unit', ['src/**/*.spec.ts', 'web/**/*.spec.ts', 'web/**/*.spec.tsx']),
    size('architecture', ['test/architecture/**/*.spec.ts']),
    size('medium', ['test/medium/**/*.spec.ts']),
    size('race', ['test/race/**/*.spec.ts']),
    size('e2e', ['test/e2e/**/*.spec.ts']),
    size('browser', ['test/browser/**/*.spec.ts']),
  ],
};
