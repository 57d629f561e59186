import { instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { TooManyRequests } from '../../../platform/http/http.errors.js';
import { TokenBuckets } from './token-buckets.js';

const now = at('2026-11-24 09:00', 'Asia/Jakarta');
const later = (seconds: number): ReturnType<typeof instant> => instant(now + seconds * 1000);

function take(buckets: TokenBuckets, times: number, address = '192.0.2.1', when = now): void {
  for (let taken = 0; taken < times; taken++) buckets.take(address, 60, when);
}

function refusal(act: () => void): TooManyRequests {
  try {
    act();
  } catch (error) {
    if (error instanceof TooManyRequests) return error;
  }
  throw new Error('It was not refused.');
}

describe('an allowance per address and minute', () => {
  it('may be used up at once, and not beyond', () => {
    const buckets = new TokenBuckets();
    take(buckets, 60);
    expect(refusal(() => take(buckets, 1)).retryAfterSeconds).toBe(1);
  });

  it('comes back little by little', () => {
    const buckets = new TokenBuckets();
    take(buckets, 60);
    take(buckets, 5, '192.0.2.1', later(5));
    refusal(() => take(buckets, 1, '192.0.2.1', later(5)));
  });

  it('never grows beyond a minute’s worth', () => {
    const buckets = new TokenBuckets();
    take(buckets, 1);
    take(buckets, 60, '192.0.2.1', later(3_600));
    refusal(() => take(buckets, 1, '192.0.2.1', later(3_600)));
  });

  it('of one address is not another’s', () => {
    const buckets = new TokenBuckets();
    take(buckets, 60);
    expect(() => take(buckets, 60, '192.0.2.2')).not.toThrow();
  });

  it('says how long to wait when it is small', () => {
    const buckets = new TokenBuckets();
    buckets.take('192.0.2.1', 2, now);
    buckets.take('192.0.2.1', 2, now);
    expect(refusal(() => buckets.take('192.0.2.1', 2, now)).retryAfterSeconds).toBe(30);
  });
});
