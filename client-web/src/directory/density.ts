/** So many open times fill the bar: a full evening and a full morning. */
const FULL_DAY = 8;

/** The bar under a day: the more open times, the stronger. */
export function densityLook(count: number): string {
  if (count === 0) return 'bg-line';
  const share = count / FULL_DAY;
  if (share <= 0.25) return 'bg-accent/35';
  return share <= 0.6 ? 'bg-accent/65' : 'bg-accent';
}
