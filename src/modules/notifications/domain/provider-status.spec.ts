import fc from 'fast-check';
import { changedBy, PROVIDER_STATUSES, type ProviderStatus } from './provider-status.js';

const anyNews = fc.array(fc.constantFrom(...PROVIDER_STATUSES), { minLength: 1, maxLength: 12 });

/** What a message that was claimed becomes by news in that order. */
function after(order: readonly ProviderStatus[]): string {
  return order.reduce<string>(
    (status, news) => (changedBy(news).includes(status) ? news : status),
    'claimed',
  );
}

describe('news of a message', () => {
  it('leads to the same end in every order and however often it comes', () => {
    const shuffled = anyNews.chain((news) =>
      fc.tuple(
        fc.constant(news),
        fc.shuffledSubarray([...news, ...news], { minLength: 2 * news.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([news, again]) => {
        expect(after(again)).toBe(after(news));
      }),
    );
  });

  it('never takes a message back', () => {
    fc.assert(
      fc.property(anyNews, (news) => {
        const ranks = news.map((_, index) =>
          PROVIDER_STATUSES.indexOf(after(news.slice(0, index + 1)) as ProviderStatus),
        );
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  it('that it arrived outweighs that it failed, which one of several devices may tell', () => {
    expect(after(['failed', 'delivered'])).toBe('delivered');
    expect(after(['delivered', 'failed'])).toBe('delivered');
    expect(after(['sent', 'failed'])).toBe('failed');
    expect(after(['failed', 'sent'])).toBe('failed');
  });

  it.each(['owed', 'dropped'])('is no news for a message that is %s', (status) => {
    for (const news of PROVIDER_STATUSES) expect(changedBy(news)).not.toContain(status);
  });
});
