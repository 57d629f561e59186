import { createRequire } from 'node:module';

const { forbidden } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as {
  forbidden: readonly { name: string }[];
};

/** Names of all dependency rules. */
export const RULES: readonly string[] = forbidden.map(({ name }) => name);

/** The modules from the lowest up, as the rules order them. */
export const MODULES: readonly string[] = [
  'settings',
  ...RULES.map((name) => /^settings-knows-no-(\w+)$/.exec(name)?.[1] ?? '').filter(
    (name) => name !== '',
  ),
];
