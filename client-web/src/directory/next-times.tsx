import { Link } from 'react-router';
import type { PsychologistCard as Psychologist } from '@/api/types';
import { commonCopy } from '@/copy/common';
import { searchCopy } from '@/copy/search';
import { useCopy } from '@/copy/use-copy';
import { addDays, civilDate, zoneName } from '@/lib/zones';
import { useTimes } from '@/session/use-times';
import { profilePath } from './booking-path';

/** "Hari ini, WIB", "Besok, WIB", or the date. */
export function useDayLabel() {
  const { zone, deadline, shortDay } = useTimes();
  const words = useCopy(commonCopy).time;
  return (startsAt: string) => {
    const near = [words.today, words.tomorrow].find((word) => deadline(startsAt).startsWith(word));
    const label = near ?? shortDay(startsAt);
    const name = zoneName(zone, new Date(startsAt));
    return `${label.charAt(0).toUpperCase()}${label.slice(1)}, ${name}`;
  };
}

/** The next open times, each a way to choose it; a time on a later day than the first names its day. */
export function NextTimes({ psychologist }: { psychologist: Psychologist }) {
  const t = useCopy(searchCopy).card;
  const { zone, time, deadline, longDay, weekday, shortDay } = useTimes();
  const { slug, name, nextTimes } = psychologist;
  const dateOf = (startsAt: string) => civilDate(new Date(startsAt), zone);
  const first = nextTimes[0] && dateOf(nextTimes[0].startsAt);
  const shown = (startsAt: string) => {
    if (first === undefined || dateOf(startsAt) === first) return time(startsAt);
    const isNear = dateOf(startsAt) < addDays(first, 7);
    return t.onDay(isNear ? weekday(startsAt) : shortDay(startsAt), time(startsAt));
  };
  /** Begins with what is shown, so that it can be said to choose it. */
  const spoken = (startsAt: string) => {
    if (first === undefined || dateOf(startsAt) === first) return deadline(startsAt);
    const zoneShown = zoneName(zone, new Date(startsAt));
    return `${shown(startsAt)} ${zoneShown} (${longDay(startsAt)})`;
  };
  return (
    <ul className="flex flex-wrap items-center gap-2">
      {nextTimes.length === 0 && <li className="py-2.5 text-[0.9375rem] text-ink-2">{t.full}</li>}
      {nextTimes.map(({ startsAt, serviceId }) => (
        <li key={startsAt}>
          <Link
            to={profilePath(slug, { serviceId, startsAt })}
            aria-label={t.chooseTime(spoken(startsAt), name)}
            className="numeric relative z-10 inline-flex min-h-11 min-w-17 items-center justify-center rounded-time bg-tint px-2.5 font-semibold text-accent hover:bg-tint-2"
            title={longDay(startsAt)}
          >
            {shown(startsAt)}
          </Link>
        </li>
      ))}
      <li>
        <Link
          to={profilePath(slug, nextTimes[0] ? { serviceId: nextTimes[0].serviceId } : {})}
          aria-label={t.otherTimes(name)}
          className="link relative z-10 inline-flex min-h-11 items-center px-1 text-[0.9375rem]"
        >
          {t.other}
        </Link>
      </li>
    </ul>
  );
}
