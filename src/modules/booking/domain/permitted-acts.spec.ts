import { instant, minusMinutes, plusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { BOOKING_STATUSES, type BookingStatus } from './booking-status.js';
import { permittedActs } from './permitted-acts.js';

const startsAt = at('2026-11-26 10:00', 'Asia/Jakarta');
const endsAt = at('2026-11-26 11:00', 'Asia/Jakarta');
const keepUntil = at('2026-11-24 09:15', 'Asia/Jakarta');
const BEFORE = at('2026-11-24 09:00', 'Asia/Jakarta');

type Facts = Parameters<typeof permittedActs>[0];

function aBooking(status: BookingStatus, changes: Partial<Facts> = {}): Facts {
  const outcome = { outcomeClosesAt: null, outcomeClosedAt: null };
  return { status, startsAt, endsAt, keepUntil, ...outcome, ...changes };
}

describe('a client may', () => {
  it('pay or cancel a hold', () => {
    expect(permittedActs(aBooking('held'), 'client', BEFORE)).toEqual(['pay', 'cancel']);
  });

  it.each(['requested', 'confirmed'] as const)(
    'cancel or move what is %s before it begins',
    (status) => {
      expect(permittedActs(aBooking(status), 'client', BEFORE)).toEqual(['cancel', 'reschedule']);
      expect(permittedActs(aBooking('confirmed'), 'client', startsAt)).toEqual([]);
    },
  );

  it('do nothing with a hold whose time is up, even before the sweep has seen it', () => {
    expect(permittedActs(aBooking('held'), 'client', keepUntil)).toEqual([]);
    const lastMoment = instant(keepUntil - 1);
    expect(permittedActs(aBooking('held'), 'client', lastMoment)).toEqual(['pay', 'cancel']);
    expect(permittedActs(aBooking('held', { keepUntil: null }), 'client', BEFORE)).toEqual([]);
  });

  const OPEN = ['offered', 'held', 'requested', 'confirmed'];
  it.each(BOOKING_STATUSES.filter((status) => !OPEN.includes(status)))(
    'do nothing with a booking that is %s',
    (status) => {
      expect(permittedActs(aBooking(status), 'client', BEFORE)).toEqual([]);
      expect(permittedActs(aBooking(status), 'client', endsAt)).toEqual([]);
    },
  );
});

describe('either may', () => {
  const outcomeClosesAt = plusMinutes(endsAt, 48 * 60);
  const ENDED = ['completed', 'client_absent', 'psychologist_absent'] as const;

  it.each(ENDED)('object to %s until it closes, once', (status) => {
    const marked = aBooking(status, { outcomeClosesAt });
    for (const party of ['client', 'psychologist'] as const) {
      expect(permittedActs(marked, party, endsAt)).toEqual(['object']);
      expect(permittedActs(marked, party, outcomeClosesAt)).toEqual([]);
      expect(permittedActs({ ...marked, hasObjection: true }, party, endsAt)).toEqual([]);
      const closed = { ...marked, outcomeClosedAt: endsAt };
      expect(permittedActs(closed, party, endsAt)).toEqual([]);
    }
  });
});

describe('a psychologist may', () => {
  it('confirm or reject what is requested, even past the deadline: the row decides', () => {
    const requested = aBooking('requested');
    expect(permittedActs(requested, 'psychologist', BEFORE)).toEqual([
      ...['confirm', 'reject', 'propose'],
    ]);
    expect(permittedActs(requested, 'psychologist', endsAt)).toEqual(['confirm', 'reject']);
  });

  it('take back what they offered, which a client takes or declines while it is kept', () => {
    const offered = aBooking('offered');
    expect(permittedActs(offered, 'psychologist', BEFORE)).toEqual(['cancel']);
    expect(permittedActs(offered, 'client', BEFORE)).toEqual(['take', 'cancel']);
    expect(permittedActs(offered, 'client', keepUntil)).toEqual([]);
  });

  it.each<[string, typeof startsAt, string[]]>([
    ['before the session', minusMinutes(startsAt, 1), ['cancel', 'propose']],
    ['in its first quarter of an hour', instant(plusMinutes(startsAt, 15) - 1), []],
    ['after that', plusMinutes(startsAt, 15), ['mark_client_absent', 'mark_psychologist_absent']],
    [
      'a moment before its end',
      instant(endsAt - 1),
      ['mark_client_absent', 'mark_psychologist_absent'],
    ],
    ['from its end on', endsAt, ['complete', 'mark_client_absent', 'mark_psychologist_absent']],
  ])('say how a confirmed session went: %s', (_, now, acts) => {
    expect(permittedActs(aBooking('confirmed'), 'psychologist', now)).toEqual(acts);
  });

  it.each(BOOKING_STATUSES.filter((status) => status !== 'requested' && status !== 'confirmed'))(
    'do nothing with a booking that is %s',
    (status) => {
      expect(permittedActs(aBooking(status), 'psychologist', endsAt)).toEqual([]);
    },
  );
});
