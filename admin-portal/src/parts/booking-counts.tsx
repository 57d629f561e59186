import type { StatusCount } from '../api/types';
import { useCopy, useLanguage } from '../copy/use-copy';
import { BookingStatusTag } from './status-tag';

/** How many bookings are in which state, in the order of a booking's life. */
export function BookingCounts({ counts }: { counts: readonly StatusCount[] }) {
  const t = useCopy();
  const numbers = new Intl.NumberFormat(useLanguage());
  if (counts.length === 0) return <span className="quiet">{t('common.none')}</span>;
  return (
    <ul className="counts">
      {counts.map(({ status, count }) => (
        <li key={status}>
          <BookingStatusTag status={status} />{' '}
          <span className="numbers">{numbers.format(count)}</span>
        </li>
      ))}
    </ul>
  );
}
