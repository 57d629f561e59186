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
  if (typeof value === 'string') {
    if (!value.includes(NUL)) return undefined;
    return { pointer: pointer || '/', code: 'no_nul', detail: 'contains a NUL byte' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (level === DEEPEST) return { pointer: '', code: 'too_deep', detail: 'is nested too deeply' };
  for (const [key, inner] of Object.entries(value)) {
    const here = `${pointer}${pointer === '?' ? '' : '/'}${key.replaceAll(NUL, '')}`;
    const found = poisonOfName(key, here) ?? poisonIn(inner, here, level + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function poisonOfName(key: string, pointer: string): FieldProblem | undefined {
  if (key in Object.prototype) return { pointer, code: 'unknown_field', detail: 'is not allowed' };
  return key.includes(NUL) ? { pointer, code: 'no_nul', detail: 'contains a NUL byte' } : undefined;
}
