import fc from 'fast-check';
import { hintOf } from '../domain/api-key.js';
import { newKeyToken, parseKeyToken } from './key-token.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_- .\n';

describe('the text of a key', () => {
  it('reads back as the key it was made for, and is never made twice', () => {
    const made = Array.from({ length: 200 }, newKeyToken);
    for (const { text, publicId, secretHash } of made) {
      expect(parseKeyToken(text)).toEqual({ publicId, secretHash });
      expect(text.startsWith(`${hintOf(publicId)}_`)).toBe(true);
      expect(text).toHaveLength(74);
    }
    expect(new Set(made.map(({ publicId }) => publicId)).size).toBe(made.length);
  });

  it('is refused with any one character of it changed, lost, added or moved', () => {
    const character = fc.constantFrom(...ALPHABET);
    fc.assert(
      fc.property(fc.nat(), character, fc.nat(3), (at, other, way) => {
        const { text } = newKeyToken();
        const index = at % text.length;
        const [before, after] = [text.slice(0, index), text.slice(index + 1)];
        const spoilt = [
          before + other + after,
          before + after,
          before + other + text.slice(index),
          after + before,
        ][way];
        return spoilt === text || parseKeyToken(spoilt ?? '') === undefined;
      }),
      { numRuns: 2_000 },
    );
  });

  it('is found in nothing that anybody might write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => parseKeyToken(text) === undefined),
    );
    const shaped = fc.stringMatching(/^rp_live_[0-9A-Za-z]{16}_[0-9A-Za-z]{49}$/);
    fc.assert(fc.property(shaped, (text) => parseKeyToken(text) === undefined));
  });
});
