import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keyIdOf, open, seal, type SealedPlace, type SealingKey } from './seal.js';

const KEY: SealingKey = { id: 'key-1', key: randomBytes(32) };
const PLACE: SealedPlace = { table: 'booking', rowId: 'r1', personId: 'p1', field: 'reason' };
const TEXT = 'Sulit tidur sejak pindah kota.';

describe('a sealed text', () => {
  it('opens again, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(open(KEY, PLACE, seal(KEY, PLACE, text))).toBe(text);
      }),
    );
  });

  it('looks different every time and shows nothing of itself', () => {
    const [one, two] = [seal(KEY, PLACE, TEXT), seal(KEY, PLACE, TEXT)];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^v1\.key-1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(Buffer.from(one.split('.')[4] ?? '', 'base64url').toString()).not.toContain('tidur');
  });

  it('says which key it needs', () => {
    expect(keyIdOf(seal(KEY, PLACE, TEXT))).toBe('key-1');
    expect(keyIdOf('garbage')).toBe('');
  });

  it.each<[string, Partial<SealedPlace>]>([
    ['table', { table: 'booking_event' }],
    ['row', { rowId: 'r2' }],
    ['person', { personId: 'p2' }],
    ['field', { field: 'note' }],
  ])('does not open in another %s', (_, moved) => {
    const sealed = seal(KEY, PLACE, TEXT);
    expect(() => open(KEY, { ...PLACE, ...moved }, sealed)).toThrow();
  });

  it('does not open with another key, even under the same id', () => {
    const sealed = seal(KEY, PLACE, TEXT);
    expect(() => open({ id: 'key-1', key: randomBytes(32) }, PLACE, sealed)).toThrow();
    expect(() => open({ id: 'key-2', key: KEY.key }, PLACE, sealed)).toThrow('not sealed with');
  });

  it('does not open once a single bit of its IV, tag or ciphertext was flipped', () => {
    const parts = seal(KEY, PLACE, TEXT).split('.');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), fc.nat(), (part, seed) => {
        const bytes = Buffer.from(parts[part] ?? '', 'base64url');
        const bit = seed % (bytes.length * 8);
        const at = Math.floor(bit / 8);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
        const forged = parts.with(part, bytes.toString('base64url')).join('.');
        expect(() => open(KEY, PLACE, forged)).toThrow();
      }),
    );
  });

  it.each([
    ['cut short', (sealed: string) => sealed.split('.').slice(0, 4).join('.')],
    ['continued', (sealed: string) => `${sealed}.more`],
    ['of another version', (sealed: string) => sealed.replace('v1', 'v2')],
    ['empty', () => ''],
  ])('does not open when it is %s', (_, forge) => {
    expect(() => open(KEY, PLACE, forge(seal(KEY, PLACE, TEXT)))).toThrow('not sealed with');
  });
});
