import { HAIR } from './hair.js';
import type { Beard, Clothes, Look } from './look.js';

const INK = '#2A211D';

/**
 * A friendly, flat-drawn portrait as SVG: no photo, no text, nothing loaded, at most 3 kB.
 *
 * Pure: the same look gives the same drawing. Square; the frame around it is the reader's.
 */
export function drawAvatar(look: Look): string {
  const hair = HAIR[look.hair](look);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="6 8 108 108">',
    `<path fill="${look.ground}" d="M0 0h120v120H0Z"/>`,
    hair.behind,
    bodyOf(look),
    headOf(look),
    BEARDS[look.beard](look),
    faceOf(look),
    hair.over,
    look.hasGlasses ? glassesOf(look) : '',
    '</svg>',
  ].join('');
}

function bodyOf(look: Look): string {
  const neck = `<path fill="${look.shade}" d="M51 68h18v16c0 6-18 6-18 0Z"/>`;
  const torso = `<path fill="${look.clothesColour}" d="M12 120c0-22 18-29 39-33 4 5 14 5 18 0 21 4 39 11 39 33Z"/>`;
  // A scarf falls over the clothes and hides the neck.
  if (isVeiled(look)) return torso + HAIR[look.hair](look).behind;
  return neck + torso + NECKLINES[look.clothes](look);
}

function headOf({ skin, shade }: Look): string {
  return (
    `<g fill="${skin}"><circle cx="40.5" cy="56" r="4.5"/><circle cx="79.5" cy="56" r="4.5"/>` +
    `<path d="M40 50c0-15 9-22 20-22s20 7 20 22c0 18-8 29-20 29S40 68 40 50Z"/></g>` +
    `<path fill="none" stroke="${shade}" stroke-width="1.8" stroke-linecap="round" d="M60 54c-2 4-2.5 6 1 7"/>`
  );
}

function faceOf({ smile, shade }: Look): string {
  const mouth =
    smile === 'open'
      ? '<path fill="#FFF" d="M53 65.5c4 1.5 10 1.5 14 0-1 5-4 6.5-7 6.5s-6-1.5-7-6.5Z"/>'
      : `<path fill="none" stroke="${INK}" stroke-width="1.8" stroke-linecap="round" d="M54 66c3.5 3.5 8.5 3.5 12 0"/>`;
  return (
    `<g fill="${INK}"><circle cx="51.5" cy="54" r="2"/><circle cx="68.5" cy="54" r="2"/></g>` +
    `<path fill="none" stroke="${INK}" stroke-width="1.8" stroke-linecap="round" d="M47.5 47.5c2-1.8 5-1.8 7.5-.5M65 47c2.5-1.3 5.5-1.3 7.5.5"/>` +
    `<g fill="${shade}" opacity=".55"><circle cx="47" cy="62" r="3.2"/><circle cx="73" cy="62" r="3.2"/></g>` +
    mouth
  );
}

const BEARDS: Readonly<Record<Beard, (look: Look) => string>> = {
  none: () => '',
  stubble: ({ hairColour }) =>
    `<path fill="${hairColour}" opacity=".18" d="M40.5 57c1 14 9 22 19.5 22s18.5-8 19.5-22c-2 5-5 6-9 5-6-1.5-15-1.5-21 0-4 1-7 0-9-5Z"/>`,
  full: ({ hairColour }) =>
    `<path fill="${hairColour}" fill-rule="evenodd" d="M40 55c0 18 8 27 20 27s20-9 20-27c-2 6-5 8-9 7-6-1.5-16-1.5-22 0-4 1-7-1-9-7Zm13 10c4-1.5 10-1.5 14 0 0 5-3 7-7 7s-7-2-7-7Z"/>`,
  moustache: ({ hairColour }) =>
    `<path fill="${hairColour}" d="M51.5 65c2-3.5 6-3.5 8.5-2 2.5-1.5 6.5-1.5 8.5 2-3-1-6-1-8.5 0-2.5-1-5.5-1-8.5 0Z"/>`,
};

/** Their arms end at the ears, which a scarf hides. */
function glassesOf(look: Look): string {
  const arms = isVeiled(look) ? '' : 'M44 53l-3.5-1M76 53l3.5-1';
  return (
    `<g fill="#FFF3" stroke="${INK}" stroke-width="1.7"><circle cx="51" cy="54.5" r="7"/>` +
    `<circle cx="69" cy="54.5" r="7"/><path fill="none" d="M58 53.5c1.3-1 2.7-1 4 0${arms}"/></g>`
  );
}

function isVeiled({ hair }: Look): boolean {
  return hair === 'hijab' || hair === 'draped-hijab';
}

const NECKLINES: Readonly<Record<Clothes, (look: Look) => string>> = {
  crew: () => '<path fill="none" stroke="#0002" stroke-width="2.5" d="M49 87.5c4 8 18 8 22 0"/>',
  collar: () =>
    '<path fill="#FFFC" d="M51 86l9 12-8 6-7-16ZM69 86l-9 12 8 6 7-16Z"/><path stroke="#0002" stroke-width="1.5" d="M60 100v20"/>',
  blazer: ({ skin }) =>
    `<path fill="#FBF8F3" d="M49 87l11 33 11-33c-6 5-16 5-22 0Z"/><path fill="${skin}" d="M52 86l8 12 8-12c-4 4-12 4-16 0Z"/>` +
    '<path fill="#0002" d="M49 87l-7 9 6 5-4 4 16 15ZM71 87l7 9-6 5 4 4-16 15Z"/>',
  batik: ({ skin }) =>
    `<path fill="${skin}" d="M51 86l9 13 9-13c-4 4-14 4-18 0Z"/>` +
    '<g fill="none" stroke="#FFF6" stroke-width="1.6"><path d="M51 87l9 13 9-13M60 100v20"/>' +
    [
      [30, 103],
      [44, 108],
      [32, 116],
      [76, 108],
      [90, 103],
      [88, 116],
    ]
      .map(([x, y]) => `<path d="M${x} ${y}m-4 0q4-5 8 0q-4 5-8 0"/>`)
      .join('') +
    '</g>',
};
