import { FixedClock, type Clock } from '../../../kernel/time/clock.js';
import {
  minusMinutes,
  parseInstant,
  plusMinutes,
  type Instant,
} from '../../../kernel/time/instant.js';
import type { Database } from '../../../platform/database/database.js';
import type { GuestPass, GuestSession } from '../../booking/index.js';
import { ShowGuestSession } from './show-guest-session.js';

const STARTS = parseInstant('2026-11-24T03:00:00Z') as Instant;
const ENDS = plusMinutes(STARTS, 50);
const SESSION: GuestSession = {
  ...{ guestId: 'g', bookingId: 'b', guestName: 'Bima', clientName: 'Sari' },
  ...{ psychologistName: 'Ratri', status: 'completed', mode: 'video' },
  ...{ startsAt: STARTS, endsAt: ENDS },
};

function shownAt(now: Instant) {
  const passes = { open: () => Promise.resolve(SESSION) } as unknown as GuestPass;
  const clock: Clock = new FixedClock(now);
  return new ShowGuestSession({} as Database, clock, passes).run('g', 'device');
}

describe('what a guest is shown of their session', () => {
  it('is open while the room is', async () => {
    expect(await shownAt(minusMinutes(STARTS, 16))).toMatchObject({ isOpen: false });
    expect(await shownAt(minusMinutes(STARTS, 15))).toMatchObject({ isOpen: true });
    expect(await shownAt(plusMinutes(ENDS, 29))).toMatchObject({ isOpen: true });
  });

  it('is nothing any more once the room has closed', async () => {
    await expect(shownAt(plusMinutes(ENDS, 30))).rejects.toMatchObject({ code: 'link_over' });
  });
});
