/** How far the provider says a message got. */
export const PROVIDER_STATUSES = ['sent', 'failed', 'delivered', 'read'] as const;
export type ProviderStatus = (typeof PROVIDER_STATUSES)[number];

/**
 * Later news outranks earlier, whatever order it comes in. Having arrived outranks having failed:
 * one of somebody's devices may fail and another one receive it.
 */
const RANKS: Readonly<Record<string, number>> = {
  claimed: 0,
  unknown: 0,
  sent: 1,
  failed: 2,
  delivered: 3,
  read: 4,
};

/**
 * The statuses a message may be in for that news to change it; none other is ever left, so that
 * repeated and late news change nothing.
 */
export function changedBy(news: ProviderStatus): string[] {
  const rank = RANKS[news] ?? 0;
  return Object.keys(RANKS).filter((status) => (RANKS[status] ?? 0) < rank);
}
