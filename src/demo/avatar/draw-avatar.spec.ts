import { drawAvatar } from './draw-avatar.js';
import { GROUNDS, HAIRS, lookOf, type Look } from './look.js';

const BEARDS = ['none', 'stubble', 'full', 'moustache'] as const;
const looks: Look[] = (['female', 'male'] as const).flatMap((gender) =>
  HAIRS[gender].flatMap((hair) =>
    Array.from({ length: 24 }, (_, index) =>
      lookOf(`${hair} ${index}`, {
        gender,
        hair,
        tone: index % 6,
        ...(gender === 'male' ? { beard: BEARDS[index % 4] ?? 'none' } : {}),
      }),
    ),
  ),
);

/** Opened tags that are never closed, or closed ones that were never opened. */
function unbalancedTags(svg: string): string[] {
  const open: string[] = [];
  for (const [, closing, name, selfClosing] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (selfClosing === '/') continue;
    if (closing === '') open.push(name ?? '');
    else if (open.pop() !== name) return [`</${name ?? ''}>`];
  }
  return open;
}

describe('a drawn portrait', () => {
  it('is one SVG of at most 3 kB, whatever the look', () => {
    for (const look of looks) {
      const svg = drawAvatar(look);
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d ]+">.*<\/svg>$/,
      );
      expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(3_000);
      expect(unbalancedTags(svg)).toEqual([]);
    }
  });

  it('holds no number that a drawing program would stumble over', () => {
    for (const look of looks) expect(drawAvatar(look)).not.toMatch(/NaN|undefined|null|\[object/);
  });

  it('holds no text, no picture, no script and no address but its own namespace', () => {
    for (const look of looks) {
      const svg = drawAvatar(look).replace('http://www.w3.org/2000/svg', '');
      expect(svg).not.toMatch(/<text|<image|<script|<style|href|url\(|https?:|\bon[a-z]+=/);
    }
  });

  it('stands on one of the three avatar grounds', () => {
    for (const look of looks) expect(GROUNDS).toContain(look.ground);
  });

  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: string): string => drawAvatar(lookOf(seed, { gender: 'female' }));
    expect(draw('Ratri Anindya')).toBe(draw('Ratri Anindya'));
    const drawn = Array.from({ length: 50 }, (_, index) => draw(`seed ${index}`));
    expect(new Set(drawn).size).toBeGreaterThan(45);
  });
});
