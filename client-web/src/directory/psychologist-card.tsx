import { MapPin, Star } from 'lucide-react';
import { Link } from 'react-router';
import type { PsychologistCard as Psychologist } from '@/api/types';
import { Avatar } from '@/components/ui/avatar';
import { Skeleton } from '@/components/ui/skeleton';
import { commonCopy } from '@/copy/common';
import { searchCopy } from '@/copy/search';
import { useCopy } from '@/copy/use-copy';
import { formatNumber } from '@/lib/money';
import { useInView } from '@/lib/use-in-view';
import { zoneName } from '@/lib/zones';
import { useTimes } from '@/session/use-times';
import { profilePath } from './booking-path';
import { useNextTimes, type NextTimes } from './use-next-times';

export function Rating({ value }: { value: number | null }) {
  const t = useCopy(searchCopy).card;
  const { language } = useTimes();
  if (value === null) return <span className="text-sm text-ink-2">{t.unrated}</span>;
  const shown = formatNumber(value, language, 1);
  return (
    <span className="numeric inline-flex items-center gap-1 font-semibold">
      <Star aria-hidden className="size-4 fill-sun text-sun" />
      <span className="sr-only">{t.rated(shown)}</span>
      <span aria-hidden>{shown}</span>
    </span>
  );
}

function TimesRow({ psychologist, next }: { psychologist: Psychologist; next: NextTimes }) {
  const t = useCopy(searchCopy).card;
  const { time, deadline, longDay } = useTimes();
  if (next.slots.length === 0)
    return <p className="py-2.5 text-[0.9375rem] text-ink-2">{t.full}</p>;
  const path = (startsAt?: string) =>
    profilePath(psychologist.slug, {
      serviceId: next.service.id,
      ...(startsAt !== undefined && { startsAt }),
    });
  return (
    <ul className="flex flex-wrap items-center gap-2">
      {next.slots.map(({ startsAt }) => (
        <li key={startsAt}>
          <Link
            to={path(startsAt)}
            aria-label={t.chooseTime(deadline(startsAt), psychologist.name)}
            className="numeric relative z-10 inline-flex min-h-11 min-w-17 items-center justify-center rounded-time bg-tint px-2.5 font-semibold text-accent hover:bg-tint-2"
            title={longDay(startsAt)}
          >
            {time(startsAt)}
          </Link>
        </li>
      ))}
      <li>
        <Link
          to={path()}
          aria-label={t.otherTimes(psychologist.name)}
          className="link relative z-10 inline-flex min-h-11 items-center px-1 text-[0.9375rem]"
        >
          {t.other}
        </Link>
      </li>
    </ul>
  );
}

/** "Hari ini, WIB", "Besok, WIB", or the date. */
function useDayLabel() {
  const { zone, deadline, shortDay } = useTimes();
  const words = useCopy(commonCopy).time;
  return (startsAt: string) => {
    const near = [words.today, words.tomorrow].find((word) => deadline(startsAt).startsWith(word));
    const label = near ?? shortDay(startsAt);
    const name = zoneName(zone, new Date(startsAt));
    return `${label.charAt(0).toUpperCase()}${label.slice(1)}, ${name}`;
  };
}

/** Who, for what, where, how much, and the next open times. The whole card leads to the profile. */
export function PsychologistCard({ psychologist }: { psychologist: Psychologist }) {
  const t = useCopy(searchCopy).card;
  const common = useCopy(commonCopy);
  const { zone, money } = useTimes();
  const dayLabel = useDayLabel();
  const [card, isSeen] = useInView<HTMLElement>();
  const { data: next, isPending, isError } = useNextTimes(psychologist.id, zone, isSeen);
  const first = next?.slots[0];
  const isFree = psychologist.priceFrom.amount === 0;
  const topics = psychologist.categories.slice(0, 3).map(({ name }) => name);

  return (
    <article
      ref={card}
      className="relative flex flex-col rounded-card border border-line bg-paper p-5 transition-colors hover:border-edge sm:p-6"
    >
      <div className="flex items-start gap-4">
        <Avatar name={psychologist.name} url={psychologist.avatarUrl} size={60} />
        <div className="min-w-0 flex-1">
          <div className="flex items-start justify-between gap-3">
            <h3 className="text-[1.0625rem]">
              <Link to={`/psikolog/${psychologist.slug}`} className="card-link">
                {psychologist.name}, {psychologist.title}
              </Link>
            </h3>
            <Rating value={psychologist.rating} />
          </div>
          <p className="mt-1 text-[0.9375rem] text-ink-2">{topics.join('\u00a0· ')}</p>
          <p className="mt-1 flex items-center gap-1.5 text-sm font-medium text-accent">
            <MapPin aria-hidden className="size-4" />
            {t.place(psychologist.city, psychologist.yearsOfPractice)}
          </p>
        </div>
      </div>
      <div className="mt-auto">
        <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line pt-4 text-[0.9375rem]">
          <span className="text-ink-2">{first ? dayLabel(first.startsAt) : t.nextTimes}</span>
          <span className="numeric font-semibold">
            {next
              ? `${money(next.service.price)} · ${common.time.minutes(next.service.durationMinutes)}`
              : t.from(isFree ? common.free : money(psychologist.priceFrom))}
          </span>
        </div>
        <div className="mt-3 min-h-11">
          {isPending && <Skeleton className="h-11 w-full" />}
          {next && <TimesRow psychologist={psychologist} next={next} />}
          {(isError || next === null) && (
            <Link
              to={`/psikolog/${psychologist.slug}`}
              aria-label={t.timesOf(psychologist.name)}
              className="link relative z-10 inline-flex min-h-11 items-center"
            >
              {t.seeTimes}
            </Link>
          )}
        </div>
      </div>
    </article>
  );
}
