import { at } from '../../../kernel/time/testing.js';
import { dropReasonOf } from './drop-reason.js';
import {
  isAlreadyDue,
  owedWhenConfirmed,
  owedWhenOfferEnded,
  owedWhenRequested,
} from './owed-messages.js';
import { nextAttemptAt } from './retry.js';

const confirmedFor = (startsAt: string, zone: string, now: string) =>
  owedWhenConfirmed(
    {
      bookingId: 'booking',
      clientAccountId: 'client',
      psychologistAccountId: 'psychologist',
      startsAt: at(startsAt, zone),
      timeRevision: 1,
      by: 'client' as const,
    },
    at(now, zone),
  );

describe('messages owed', () => {
  it('remind both sides a day and an hour before', () => {
    const owed = confirmedFor('2026-11-24 10:00', 'Asia/Jakarta', '2026-11-20 10:00');
    const reminders = owed.filter(({ kind }) => kind.startsWith('reminder'));
    expect(reminders.map(({ kind, recipientId, dueAt }) => [kind, recipientId, dueAt])).toEqual([
      ['reminder_24h', 'client', at('2026-11-23 10:00', 'Asia/Jakarta')],
      ['reminder_24h', 'psychologist', at('2026-11-23 10:00', 'Asia/Jakarta')],
      ['reminder_1h', 'client', at('2026-11-24 09:00', 'Asia/Jakarta')],
      ['reminder_1h', 'psychologist', at('2026-11-24 09:00', 'Asia/Jakarta')],
    ]);
  });

  it('case 48: count 24 hours even when the clocks go forward in between', () => {
    // Melbourne skips 02:00 to 03:00 on 4 October 2026.
    const owed = confirmedFor('2026-10-04 10:00', 'Australia/Melbourne', '2026-10-01 10:00');
    const reminder = owed.find(({ kind }) => kind === 'reminder_24h');
    expect(reminder?.dueAt).toBe(at('2026-10-03 09:00', 'Australia/Melbourne'));
  });

  it('tell a psychologist of an offer of theirs that ended, not of what the line was offered', () => {
    const now = at('2026-11-20 10:00', 'Asia/Jakarta');
    const news = {
      ...{ bookingId: 'booking', clientAccountId: 'client', psychologistAccountId: 'psychologist' },
      ...{ startsAt: now, timeRevision: 1, by: 'system' as const },
    };
    expect(owedWhenOfferEnded({ ...news, origin: 'psychologist' }, now)).toHaveLength(1);
    expect(owedWhenOfferEnded({ ...news, origin: 'waitlist' }, now)).toEqual([]);
  });

  it('tell whoever waits that a time ran out, not that they declined it', () => {
    const now = at('2026-11-20 10:00', 'Asia/Jakarta');
    const news = {
      ...{ bookingId: 'booking', clientAccountId: 'client', psychologistAccountId: 'psychologist' },
      ...{ startsAt: now, timeRevision: 1, by: 'system' as const, origin: 'waitlist' },
    };
    const told = (status: string) =>
      owedWhenOfferEnded({ ...news, status }, now).map(({ kind, recipientId }) => [
        kind,
        recipientId,
      ]);
    expect([told('expired'), told('cancelled')]).toEqual([[['offer_lapsed', 'client']], []]);
  });

  it('do not include a reminder whose time has passed when the booking is confirmed', () => {
    const zone = 'Asia/Makassar';
    const owed = confirmedFor('2026-11-24 10:00', zone, '2026-11-23 22:00');
    const due = owed.filter((message) => isAlreadyDue(message, at('2026-11-23 22:00', zone)));
    expect(due.map(({ kind }) => kind)).toEqual(['reminder_24h', 'reminder_24h']);
  });

  it('tell the psychologist of a request and the client that it was passed on', () => {
    const news = {
      bookingId: 'booking',
      clientAccountId: 'client',
      psychologistAccountId: 'psychologist',
      startsAt: at('2026-11-24 10:00', 'Asia/Jakarta'),
      timeRevision: 1,
      by: 'client' as const,
    };
    const owed = owedWhenRequested(news, at('2026-11-20 10:00', 'Asia/Jakarta'));
    expect(owed.map(({ kind, recipientId }) => [kind, recipientId])).toEqual([
      ['request_received', 'psychologist'],
      ['request_sent', 'client'],
    ]);
  });
});

describe('a due message', () => {
  const [reminder] = confirmedFor('2026-11-24 10:00', 'Asia/Jakarta', '2026-11-20 10:00').slice(1);
  const judge = (status: string, timeRevision = 1, now = '2026-11-23 10:00') =>
    reminder && dropReasonOf(reminder, { status, timeRevision }, at(now, 'Asia/Jakarta'));

  it('is sent while the booking stands at that time', () => {
    expect(judge('confirmed')).toBeUndefined();
  });

  it.each(['requested', 'rejected', 'cancelled', 'expired', 'completed'])(
    'is dropped when the booking is %s',
    (status) => {
      expect(judge(status)).toBe('booking_changed');
    },
  );

  it('is dropped when the booking has moved or is gone', () => {
    expect(judge('confirmed', 2)).toBe('booking_moved');
    expect(reminder && dropReasonOf(reminder, undefined, reminder.dueAt)).toBe('booking_gone');
  });

  it('is dropped once the session has begun', () => {
    expect(judge('confirmed', 1, '2026-11-24 10:00')).toBe('too_late');
    expect(judge('confirmed', 1, '2026-11-24 09:59')).toBeUndefined();
  });
});

describe('a refused message', () => {
  it('is tried five times, each time after a longer wait', () => {
    const now = at('2026-11-24 10:00', 'Asia/Jakarta');
    const waits = [1, 2, 3, 4].map((attempts) => (nextAttemptAt(attempts, now) ?? now) - now);
    expect(waits).toEqual([15_000, 60_000, 300_000, 1_800_000]);
    expect(nextAttemptAt(5, now)).toBeUndefined();
  });
});
