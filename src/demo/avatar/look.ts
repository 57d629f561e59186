/** How somebody in a drawing wears their hair, or what covers it. */
export const HAIRS = {
  female: ['long', 'bob', 'bun', 'wavy', 'curls', 'hijab', 'draped-hijab'],
  male: ['short', 'quiff', 'cropped', 'tight-curls', 'peci'],
} as const;

type Hair = (typeof HAIRS)['female' | 'male'][number];
export type Clothes = 'crew' | 'collar' | 'blazer' | 'batik';
export type Beard = 'none' | 'stubble' | 'full' | 'moustache';

/** Everything a portrait is drawn from. Colours are hexadecimal. */
export interface Look {
  readonly ground: string;
  readonly skin: string;
  readonly shade: string;
  readonly hair: Hair;
  readonly hairColour: string;
  readonly clothes: Clothes;
  readonly clothesColour: string;
  readonly scarfColour: string;
  readonly beard: Beard;
  readonly hasGlasses: boolean;
  readonly smile: 'soft' | 'open';
}

/** What is known of whoever is drawn; chance, led by the seed, fills in the rest. */
export interface Sitter {
  readonly gender: 'female' | 'male';
  readonly hair?: Hair;
  readonly hasGlasses?: boolean;
  readonly beard?: Beard;
  /** 0 is the lightest of the skin tones, 5 the darkest. */
  readonly tone?: number;
  readonly isGrey?: boolean;
}

/** The avatar grounds of the design tokens. */
export const GROUNDS = ['#F3D9C6', '#CFE3DA', '#E4DCEB'] as const;

const SKINS = [
  ['#F2CDAE', '#E2B48F'],
  ['#E8B993', '#D6A178'],
  ['#D9A273', '#C48B5B'],
  ['#C08657', '#A97144'],
  ['#97613F', '#80502F'],
  ['#6F4632', '#5B3726'],
] as const;
const HAIR_COLOURS = ['#1E1A1B', '#2A211F', '#3B2A23'] as const;
const GREYS = ['#8E8A88', '#6C6866'] as const;
const CLOTHES: readonly Clothes[] = ['crew', 'collar', 'blazer', 'batik'];
const CLOTHES_COLOURS = [
  '#1D6B5F',
  '#B4532F',
  '#33527A',
  '#7B4B6A',
  '#2E4A46',
  '#C98A2B',
  '#5F7A3E',
  '#F7F3EA',
] as const;
const SCARVES = [
  '#6E958B',
  '#C58A6E',
  '#5D6A8F',
  '#D8BF9C',
  '#8A566A',
  '#3D5E57',
  '#B9A3C4',
] as const;

/** The look a seed gives a sitter: the same seed, the same look. */
export function lookOf(seed: string, sitter: Sitter): Look {
  const chance = chanceFrom(seed);
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T => {
    const picked = from[Math.floor(chance() * from.length)];
    if (picked === undefined) throw new RangeError('Nothing to pick from.');
    return picked;
  };
  const [skin, shade] = SKINS[sitter.tone ?? Math.floor(chance() * 5)] ?? SKINS[1];
  const beard =
    sitter.gender === 'male' ? pick(['none', 'none', 'stubble', 'moustache'] as const) : 'none';
  return {
    ground: pick(GROUNDS),
    skin,
    shade,
    hair: sitter.hair ?? pick<Hair>(HAIRS[sitter.gender]),
    hairColour: pick(sitter.isGrey === true ? GREYS : HAIR_COLOURS),
    clothes: pick(CLOTHES),
    clothesColour: pick(CLOTHES_COLOURS),
    scarfColour: pick(SCARVES),
    beard: sitter.beard ?? beard,
    hasGlasses: sitter.hasGlasses ?? chance() < 0.35,
    smile: pick(['soft', 'open'] as const),
  };
}

/** Numbers in [0, 1) that depend on the seed alone (FNV-1a, then mulberry32). */
function chanceFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
