import type { FieldProblem } from './http.errors.js';

const NUL = '\u0000';
/** Deeper than any body of ours; endless nesting would exhaust the stack of whatever walks it. */
const DEEPEST = 20;

/**
 * What parsed input may hold nowhere, whatever the route: NUL bytes (PostgreSQL cannot store them),
 * names that every object inherits (`constructor`; libraries mistake them for known fields) and
 * endless nesting.
 *
 * @returns the first such thing; undefined when there is none.
 */
export function poisonIn(value: unknown, pointer: string, level = 0): FieldProblem | undefined {
  if (typeof value === 'string') return value.includes(NUL) ? nulAt(pointer) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (level === DEEPEST) return { pointer: '', code: 'too_deep', detail: 'is nested too deeply' };
  for (const [key, inner] of Object.entries(value)) {
    const here = below(pointer, key);
    const found = poisonOfName(key, here) ?? poisonIn(inner, here, level + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function poisonOfName(key: string, pointer: string): FieldProblem | undefined {
  if (key in Object.prototype) return { pointer, code: 'unknown_field', detail: 'is not allowed' };
  return key.includes(NUL) ? nulAt(pointer) : undefined;
}

function below(pointer: string, key: string): string {
  return `${pointer}${pointer === '?' ? '' : '/'}${key.replaceAll(NUL, '')}`;
}

function nulAt(pointer: string): FieldProblem {
  return { pointer, code: 'no_nul', detail: 'contains a NUL byte' };
}
