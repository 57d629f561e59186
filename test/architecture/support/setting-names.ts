import { readSource } from './sources.js';

/** The parts of the schema, each a file. */
const PARTS = ['config', 'file-place', 'lines', 'whatsapp'];

/** Every setting the application reads, by the lines of its schema. */
export const SETTING_NAMES: readonly string[] = PARTS.flatMap((part) =>
  [...readSource(`src/config/${part}.ts`).matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(
    ([, name = '']) => name,
  ),
);
