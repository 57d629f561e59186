import { createHash, randomInt } from 'node:crypto';

/** Crockford's: nothing that is read as something else. 32 signs of 5 bits; ten make 50. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** Ten signs in two groups, as people write them down: `7Q2MX-K9D4T`. */
export function newWrittenCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '');
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`;
}

/** The code that was meant, however it was typed; undefined when it can be none of ours. */
export function readWrittenCode(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return SHAPE.test(bare) ? bare : undefined;
}

/** What is stored of a code that lives for days and opens nothing alone. */
export function hashOfWrittenCode(bare: string): Buffer {
  return createHash('sha256').update(bare).digest();
}
