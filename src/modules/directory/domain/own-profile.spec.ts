import { day } from '../../../../test/support/a-psychologist.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { gapsOf, type ProfileContent } from './own-profile.js';
import { freeSlug, slugOf } from './slug.js';

const WHOLE: ProfileContent = {
  name: 'Wulan Maheswari',
  title: 'M.Psi., Psikolog',
  city: 'Malang',
  zone: zoneId('Asia/Jakarta'),
  gender: 'female',
  headline: 'Menemani',
  about: 'Pelan-pelan.',
  approaches: [],
  languages: ['id'],
  practisingSince: day('2019-01-01'),
  categories: ['kecemasan'],
};

describe('a profile', () => {
  it('is whole without approaches', () => {
    expect(gapsOf(WHOLE)).toEqual([]);
  });

  it.each([
    ['name', ''],
    ['title', ''],
    ['city', ''],
    ['gender', null],
    ['headline', ''],
    ['about', ''],
    ['languages', []],
    ['practisingSince', null],
    ['categories', []],
  ])('is not whole without %s', (field, nothing) => {
    expect(gapsOf({ ...WHOLE, [field]: nothing })).toEqual([field]);
  });
});

describe('the readable end of an address', () => {
  it.each([
    ['Wulan Maheswari', 'wulan-maheswari'],
    ['  René d’Été, M.Psi. ', 'rene-d-ete-m-psi'],
    ['心理', ''],
  ])('of %j is %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is the first that nobody has', () => {
    expect(freeSlug('wulan', new Set())).toBe('wulan');
    expect(freeSlug('wulan', new Set(['wulan', 'wulan-2', 'wulan-4']))).toBe('wulan-3');
  });
});
