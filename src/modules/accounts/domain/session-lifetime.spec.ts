import { instant, minusHours, minusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import type { Role } from './roles.js';
import { expiryOf, isAlive } from './session-lifetime.js';

const now = at('2026-11-24 09:00', 'Asia/Jakarta');

function alive(roles: Role[], ageHours: number, idleMinutes: number): boolean {
  const session = {
    createdAt: minusHours(now, ageHours),
    lastSeenAt: minusMinutes(now, idleMinutes),
  };
  return isAlive(session, roles, now);
}

describe('a session', () => {
  it('of a client lasts through two idle weeks, but not longer', () => {
    expect(alive(['client'], 24 * 20, 14 * 24 * 60 - 1)).toBe(true);
    expect(alive(['client'], 24 * 20, 14 * 24 * 60)).toBe(false);
  });

  it('of a client is over after ninety days, however much it is used', () => {
    expect(alive(['client'], 90 * 24 - 1, 0)).toBe(true);
    expect(alive(['client'], 90 * 24, 0)).toBe(false);
  });

  it.each<Role>(['psychologist', 'admin'])('of a %s is over after half an idle hour', (role) => {
    expect(alive([role], 1, 29)).toBe(true);
    expect(alive([role], 1, 30)).toBe(false);
  });

  it.each<Role>(['psychologist', 'admin'])('of a %s is over after twelve hours', (role) => {
    expect(alive([role], 11, 0)).toBe(true);
    expect(alive([role], 12, 0)).toBe(false);
  });

  it('of somebody with two roles follows the stricter one', () => {
    expect(alive(['client', 'psychologist'], 1, 30)).toBe(false);
    expect(expiryOf(now, ['client', 'psychologist'])).toBe(instant(now + 12 * 3_600_000));
  });
});
