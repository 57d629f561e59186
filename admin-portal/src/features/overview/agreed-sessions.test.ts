import { describe, expect, it } from 'vitest';

import { agreedSessions } from './agreed-sessions';

describe('the sessions of a day', () => {
  it('are those agreed or held; what waits, lapsed or was given up is none', () => {
    const counts = [
      { status: 'held', count: 1 },
      { status: 'requested', count: 2 },
      { status: 'confirmed', count: 4 },
      { status: 'rejected', count: 8 },
      { status: 'cancelled', count: 16 },
      { status: 'expired', count: 32 },
      { status: 'completed', count: 64 },
      { status: 'client_absent', count: 128 },
      { status: 'psychologist_absent', count: 256 },
    ] as const;
    expect(agreedSessions(counts)).toBe(4 + 64 + 128 + 256);
  });

  it('are none on a day without bookings', () => {
    expect(agreedSessions([])).toBe(0);
  });
});
