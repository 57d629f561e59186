import { readSource } from './sources.js';

/** Every setting the application reads, by the lines of its schema. */
export const SETTING_NAMES: readonly string[] = [
  ...readSource('src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm),
].map(([, name = '']) => name);
