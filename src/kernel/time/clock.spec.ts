import { FixedClock, OffsetClock, SystemClock } from './clock.js';
import { HOUR, instant, MINUTE } from './instant.js';
import { at } from './testing.js';

describe('clocks', () => {
  it('a fixed clock stands still until it is moved', () => {
    const clock = new FixedClock(at('2026-03-08 09:00', 'Asia/Jakarta'));
    clock.advance(30 * MINUTE);
    expect(clock.now()).toBe(at('2026-03-08 09:30', 'Asia/Jakarta'));

    clock.moveTo(instant(0));
    expect(clock.now()).toBe(0);
  });

  it('an offset clock runs beside its base', () => {
    const base = new FixedClock(instant(1_000));
    const clock = new OffsetClock(base);
    expect(clock.now()).toBe(1_000);

    clock.setOffset(HOUR);
    base.advance(MINUTE);
    expect(clock.now()).toBe(1_000 + HOUR + MINUTE);
    expect(clock.offsetMs).toBe(HOUR);
    expect(() => {
      clock.setOffset(0.5);
    }).toThrow(RangeError);
  });

  it('the system clock tells the time of the machine', () => {
    const before = Date.now();
    const now = new SystemClock().now();

    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
