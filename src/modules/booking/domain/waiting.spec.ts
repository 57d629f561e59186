import { plusHours, plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { keptHours, nextOffer, type Line, type Waiting } from './waiting.js';

const NOW = at('2026-11-24 09:00', 'Asia/Jakarta');
const STARTS = at('2026-11-26 10:00', 'Asia/Jakarta');

const hour = (startsAt: Instant) => ({ startsAt, endsAt: plusHours(startsAt, 1) });
const someone = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  ...{ id, carePersonId: id, serviceId: 'talk', wanted: [], before: null },
  ...{ clientZone: zoneId('Asia/Jakarta'), ...more },
});
const lineOf = (waiting: readonly Waiting[], more: Partial<Line> = {}): Line => ({
  ...{ now: NOW, waiting, offers: [], busy: [] },
  ...{ free: new Map([['talk', [hour(STARTS)]]]), ...more },
});
const pastOffer = (carePersonId: string, isOpen = false) => ({
  ...{ ...hour(STARTS), carePersonId, serviceId: 'talk', isOpen },
});
const isGivenTo = (line: Line): string => {
  const next = nextOffer(line);
  return next.kind === 'offer' ? next.to.id : next.kind;
};

describe('a time is kept for somebody in line', () => {
  it('for half an hour, and for two when it is more than two days ahead', () => {
    expect(keptHours(NOW, plusHours(NOW, 48))).toBe(0.5);
    expect(keptHours(NOW, plusMinutes(plusHours(NOW, 48), 1))).toBe(2);
  });
});

describe('the next in line', () => {
  it('is the first who came', () => {
    expect(isGivenTo(lineOf([someone('ana'), someone('budi')]))).toBe('ana');
  });

  it.each<[string, Partial<Waiting>, Partial<Line>]>([
    ['wants another part of the day', { wanted: ['evening'] }, {}],
    ['would rather be earlier than that', { before: STARTS }, {}],
    ['waits for another service', { serviceId: 'test' }, {}],
    ['has a session then', {}, { busy: [{ ...hour(STARTS), carePersonId: 'ana' }] }],
    ['did not take it before', {}, { offers: [pastOffer('ana')] }],
    [
      'sleeps, by their own clock',
      { clientZone: zoneId('America/New_York') },
      { now: plusHours(NOW, 1) },
    ],
  ])('is passed by when the first %s', (_, waiting, line) => {
    expect(isGivenTo(lineOf([someone('ana', waiting), someone('budi')], line))).toBe('budi');
  });

  it('is nobody after three, nor twelve hours before: the time is everybody’s', () => {
    const offers = ['cici', 'dedi', 'eka'].map((id) => pastOffer(id));
    expect(isGivenTo(lineOf([someone('ana')], { offers }))).toBe('settled');
    expect(isGivenTo(lineOf([someone('ana')], { offers: offers.slice(1) }))).toBe('ana');
    const late = plusMinutes(plusHours(STARTS, -12), 1);
    expect(isGivenTo(lineOf([someone('ana')], { now: late }))).toBe('settled');
  });

  it('is looked for again while an offer is open or somebody sleeps', () => {
    expect(isGivenTo(lineOf([], { offers: [pastOffer('ana', true)] }))).toBe('later');
    const now = at('2026-11-24 23:00', 'Asia/Jakarta');
    expect(isGivenTo(lineOf([someone('ana')], { now }))).toBe('later');
  });
});
