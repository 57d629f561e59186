import type { Look } from './look.js';

/** What lies behind the head and what lies over it, each a piece of SVG. */
interface HairPieces {
  readonly behind: string;
  readonly over: string;
}

const path = (fill: string, d: string): string => `<path fill="${fill}" d="${d}"/>`;
const line = (stroke: string, d: string): string =>
  `<path fill="none" stroke="${stroke}" stroke-width="1.6" stroke-linecap="round" d="${d}"/>`;
const dots = (fill: string, at: readonly (readonly [number, number, number])[]): string =>
  `<g fill="${fill}">${at.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')}</g>`;

const SIDE_PART = 'M40 55C37 34 47 25 62 26c13 0 20 10 18 29-2-8-6-14-14-17-7 6-19 7-26 17Z';
const CENTRE_PART = 'M40 56C36 34 47 26 60 26s24 8 20 30c-2-9-8-16-20-20-12 4-18 11-20 20Z';
const CAP = 'M40 54C37 33 47 25 60 25s23 8 20 29c-2-9-6-15-12-17-6 2-10 2-16 0-6 2-10 8-12 17Z';

type Draw = (look: Look) => HairPieces;

/** Every way of wearing hair, drawn for a head at (60, 54). */
export const HAIR: Readonly<Record<Look['hair'], Draw>> = {
  long: ({ hairColour: c }) => ({
    behind: path(c, 'M35 52C32 18 88 18 85 52l5 44c-6 6-54 6-60 0Z'),
    over: path(c, SIDE_PART),
  }),
  bob: ({ hairColour: c }) => ({
    behind: path(c, 'M34 52C31 17 89 17 86 52l1 22c-2 6-10 8-14 6H47c-4 2-12 0-14-6Z'),
    over: path(c, CENTRE_PART),
  }),
  bun: ({ hairColour: c }) => ({
    behind: dots(c, [[60, 19, 11]]) + path(c, 'M37 54C34 22 86 22 83 54Z'),
    over: path(c, SIDE_PART),
  }),
  wavy: ({ hairColour: c }) => ({
    behind: path(
      c,
      'M35 52C32 17 88 17 85 52c6 8 1 14 4 22 2 8-4 14-12 12H43c-8 2-14-4-12-12 3-8-2-14 4-22Z',
    ),
    over: path(c, CENTRE_PART),
  }),
  curls: ({ hairColour: c }) => ({
    behind: dots(c, [
      [60, 28, 17],
      [42, 34, 13],
      [78, 34, 13],
      [34, 48, 11],
      [86, 48, 11],
      [33, 63, 10],
      [87, 63, 10],
      [38, 76, 9],
      [82, 76, 9],
    ]),
    over: dots(c, [
      [45, 38, 7],
      [54, 33, 8],
      [65, 33, 8],
      [75, 38, 7],
    ]),
  }),
  hijab: ({ scarfColour: c }) => ({
    behind: path(
      c,
      'M60 18C34 18 31 44 33 62c1 16-4 28-9 40l36 10 36-10c-5-12-10-24-9-40 2-18-1-44-27-44Z',
    ),
    over: veil(c) + line('#0003', 'M41 76c8 14 30 15 40 1M46 88c9 7 21 7 30-1'),
  }),
  'draped-hijab': ({ scarfColour: c }) => ({
    behind: path(
      c,
      'M60 18C34 18 31 44 33 62c1 14-2 20-6 28l33 12 33-12c-4-8-7-14-6-28 2-18-1-44-27-44Z',
    ),
    over:
      veil(c) +
      path(c, 'M78 70c-6 14-26 18-50 20l-4 12c26 2 52-4 60-24Z') +
      line('#0003', 'M80 74c-6 14-26 19-51 21'),
  }),
  short: ({ hairColour: c }) => ({ behind: '', over: path(c, CAP) }),
  quiff: ({ hairColour: c }) => ({
    behind: '',
    over: path(
      c,
      'M40 54c-3-12 0-20 6-24 2-7 14-11 23-8 10 2 13 12 11 32-2-8-4-12-7-15-9 1-19 0-25-4-4 4-7 10-8 19Z',
    ),
  }),
  cropped: ({ hairColour: c }) => ({
    behind: '',
    over: path(
      c,
      'M40.5 52C38 34 47 27 60 27s22 7 19.5 25c-1-7-4-11-7-13-7-3-18-3-25 0-3 2-6 6-7 13Z',
    ),
  }),
  'tight-curls': ({ hairColour: c }) => ({
    behind: '',
    over: dots(c, [
      [43, 43, 5],
      [45, 36, 6],
      [51, 31, 7],
      [60, 29, 7.5],
      [69, 31, 7],
      [75, 36, 6],
      [77, 43, 5],
    ]),
  }),
  peci: ({ hairColour: c }) => ({
    behind: '',
    over:
      path(c, 'M40 53c-1-6 0-10 1-13h38c1 3 2 7 1 13-1-5-2-8-4-10H44c-2 2-3 5-4 10Z') +
      path('#22201F', 'M40 43l3-16c9-4.5 25-4.5 34 0l3 16c-12-4-28-4-40 0Z') +
      line('#FFF2', 'M60 24.5v14'),
  }),
};

/** A scarf around the face: its edge, with the cap beneath showing a little. */
function veil(colour: string): string {
  const ring =
    'M60 20C36 20 34 44 36 60c2 16 12 24 24 24s22-8 24-24c2-16 0-40-24-40Zm0 15c13 0 17 10 16 22-1 13-8 20-16 20s-15-7-16-20c-1-12 3-22 16-22Z';
  return (
    `<path fill="${colour}" fill-rule="evenodd" d="${ring}"/>` +
    line('#0003', 'M44.5 55C44 43 48 35 60 35s15.5 8 15.5 20')
  );
}
